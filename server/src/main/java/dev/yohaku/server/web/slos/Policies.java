package dev.yohaku.server.web.slos;

import dev.yohaku.engine.objective.AlertPolicy;
import dev.yohaku.engine.objective.AlertTier;
import dev.yohaku.engine.objective.BurnRate;
import dev.yohaku.engine.objective.Evaluator;
import dev.yohaku.engine.objective.Gate;
import dev.yohaku.engine.objective.MissingData;
import dev.yohaku.engine.objective.Severity;
import dev.yohaku.engine.objective.TierReading;
import dev.yohaku.engine.objective.TierState;
import dev.yohaku.engine.objective.Unfit;
import dev.yohaku.engine.time.EpochMinute;
import dev.yohaku.server.objectives.AlertRecord;
import dev.yohaku.server.objectives.Mode;
import dev.yohaku.server.objectives.ObjectiveStatus;
import dev.yohaku.server.web.Page;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** The alert policy of an objective: what is in force, what is left out and why, what it did or would have done. */
final class Policies {
    private static final int SHOWN = 10;

    private final SloPages.Subject subject;
    private final ObjectiveStatus status;
    private final Page page;

    private Policies(SloPages.Subject subject) {
        this.subject = subject;
        this.status = subject.status();
        this.page = subject.page();
    }

    static SloPage.Policy of(SloPages.Subject subject) {
        return new Policies(subject).policy();
    }

    /** Whether nobody is told: the mode is observe. */
    static boolean silent(ObjectiveStatus status) {
        return status.objective().mode() == Mode.OBSERVE;
    }

    /** The factor above which this long window pages; empty when none does. */
    static OptionalDouble pagingFactor(ObjectiveStatus status, Duration longWindow) {
        return inForce(status).tiers().stream()
                .filter(tier ->
                        tier.severity() == Severity.PAGE && tier.longWindow().equals(longWindow))
                .mapToDouble(tier -> tier.factor().doubleValue())
                .min();
    }

    private static AlertPolicy inForce(ObjectiveStatus status) {
        return AlertPolicy.workbook(status.objective().window(), status.budget().target());
    }

    private SloPage.Policy policy() {
        var policy = inForce(status);
        var evaluator = new Evaluator(status.budget().target(), policy, MissingData.FREEZE);
        var evaluation =
                evaluator.evaluate(subject.history(), status.budget().window().to(), policy.states(on()));
        var mode = status.objective().mode().name().toLowerCase(Locale.ROOT);
        return new SloPage.Policy(
                page.t("web.mode." + mode),
                would(),
                evaluation.tiers().stream().map(this::tier).toList(),
                policy.omitted().stream().map(this::omitted).toList(),
                subject.alerts().reversed().stream()
                        .limit(SHOWN)
                        .map(this::episode)
                        .toList());
    }

    private Map<String, TierState> on() {
        return subject.alerts().stream()
                .filter(alert -> alert.end().isEmpty())
                .collect(Collectors.toMap(
                        AlertRecord::tier,
                        alert -> (TierState) new TierState.On(EpochMinute.of(alert.start())),
                        (a, b) -> b));
    }

    private String would() {
        return page.t(
                silent(status) ? "web.slo.policy.would" : "web.slo.policy.did",
                "window",
                page.words().duration(status.budget().length()),
                "pages",
                count(Severity.PAGE),
                "tickets",
                count(Severity.TICKET));
    }

    private long count(Severity severity) {
        return subject.alerts().stream()
                .filter(alert -> alert.severity() == severity)
                .count();
    }

    private SloPage.Tier tier(TierReading reading) {
        var tier = reading.tier();
        var words = page.words();
        return new SloPage.Tier(
                severity(tier.severity()),
                windows(tier),
                words.rate(tier.factor().doubleValue()),
                words.target(tier.budgetShare()),
                gate(tier.gate()),
                page.t("web.slo.policy.now", "short", rate(reading.shortBurn()), "long", rate(reading.longBurn())),
                page.t(reading.frozen() ? "web.tier.frozen" : reading.after().isOn() ? "web.tier.on" : "web.tier.off"));
    }

    private String severity(Severity severity) {
        return page.t("web.severity." + severity.name().toLowerCase(Locale.ROOT));
    }

    private String windows(AlertTier tier) {
        var words = page.words();
        return page.t(
                "web.slo.policy.windows",
                "short",
                words.hours(tier.shortWindow()),
                "long",
                words.hours(tier.longWindow()));
    }

    private String rate(BurnRate burn) {
        return burn.rate().isPresent() ? page.words().rate(burn.rate().getAsDouble()) : "—";
    }

    private String gate(Gate gate) {
        return switch (gate) {
            case Gate.BinomialTail(var alpha) ->
                page.t("web.gate.tail", "alpha", page.words().target(alpha));
            case Gate.MinimumFailures(var failures) -> page.t("web.gate.failures", "n", failures);
            case Gate.None() -> page.t("web.gate.none");
        };
    }

    private String omitted(Unfit.Omitted omitted) {
        return page.t(
                "web.slo.policy.omitted.one",
                "severity",
                severity(omitted.tier().severity()),
                "windows",
                windows(omitted.tier()),
                "reason",
                reason(omitted.reason()));
    }

    private String reason(Unfit unfit) {
        var words = page.words();
        return switch (unfit) {
            case Unfit.TooSlow(var factor, var lowest) ->
                page.t(
                        "web.unfit.slow",
                        "factor",
                        words.decimal(factor.decimal()),
                        "lowest",
                        words.decimal(lowest.decimal()));
            case Unfit.Unreachable(var factor, var target, var highest) ->
                page.t(
                        "web.unfit.unreachable",
                        "factor",
                        words.decimal(factor.decimal()),
                        "target",
                        words.target(target.ratio()),
                        "highest",
                        words.decimal(highest.decimal()));
            case Unfit.TooFewSamples(var shortWindow, var interval) ->
                page.t("web.unfit.samples", "short", words.duration(shortWindow), "interval", words.duration(interval));
        };
    }

    private SloPage.Episode episode(AlertRecord alert) {
        var words = page.words();
        return new SloPage.Episode(
                words.moment(alert.start()),
                alert.end()
                        .map(end -> words.duration(Duration.between(alert.start(), end)))
                        .orElseGet(() -> page.t("web.tier.on")),
                severity(alert.severity()),
                words.rate(alert.burn()));
    }
}
