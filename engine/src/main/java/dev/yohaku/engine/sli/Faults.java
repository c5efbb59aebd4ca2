package dev.yohaku.engine.sli;

/**
 * What was refused since counting began.
 *
 * @param late samples older than the last closed minute
 * @param impossible samples that are negative or infinite
 */
public record Faults(long late, long impossible) {
    public static final Faults NONE = new Faults(0, 0);

    Faults plusLate(long more) {
        return new Faults(late + more, impossible);
    }

    Faults plusImpossible(long more) {
        return new Faults(late, impossible + more);
    }
}
