package dev.yohaku.server.risks;

/** The outcome of changing a risk record that others may be changing. */
public sealed interface RiskSaving {
    /** Saved, or already so. */
    record Saved(Risk risk) implements RiskSaving {}

    /** Not saved: somebody changed the record since it was read. Nothing is lost; both texts are shown. */
    record Stale(Risk theirs, Written yours) implements RiskSaving {}

    /** Not saved: a finished stop-gap would leave a permanent plan without a date. */
    record PermanentPlanUndated(Risk risk, Written yours) implements RiskSaving {}

    /** Not accepted, closed or opened again: somebody changed the record since it was read. The reason given is kept. */
    record StaleStep(Risk theirs, String reason) implements RiskSaving {}
}
