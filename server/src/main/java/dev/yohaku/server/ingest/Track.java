package dev.yohaku.server.ingest;

import dev.yohaku.engine.sli.SliceBatch;
import dev.yohaku.engine.telemetry.Labels;
import dev.yohaku.engine.telemetry.SeriesSamples;
import dev.yohaku.server.history.Appended;
import dev.yohaku.server.history.SliKey;
import dev.yohaku.server.indicators.Indicator;
import dev.yohaku.server.ingest.IndicatorReading.State;

/**
 * One indicator on its way from its source into the history. Confined to the thread that reads for it: the source's own, or a
 * worker while the past is read; others see only state and place.
 */
final class Track {
    private final Indicator indicator;
    private volatile State state = State.WAITING;
    private volatile Tally tally;
    private volatile long finalTo;
    private volatile long shownTo;

    /** @param finalTo the minute from which on nothing is stored yet */
    Track(Indicator indicator, Tally tally, long finalTo) {
        this.indicator = indicator;
        this.tally = tally;
        this.finalTo = finalTo;
    }

    Indicator indicator() {
        return indicator;
    }

    SliKey key() {
        return new SliKey(indicator.id(), indicator.generation());
    }

    Tally tally() {
        return tally;
    }

    State state() {
        return state;
    }

    void become(State next) {
        state = next;
    }

    /** Minutes before this one are stored and final. */
    long finalTo() {
        return finalTo;
    }

    /** Minutes before this one have been shown, if only provisionally. */
    long shownTo() {
        return Math.max(shownTo, finalTo);
    }

    void shown(long minute) {
        shownTo = minute;
    }

    /** Nothing is wanted from before this minute. */
    void startAt(long minute) {
        finalTo = Math.max(finalTo, minute);
    }

    /** Counts in another way from now on. */
    void countBy(Tally other) {
        tally = other;
    }

    boolean wants(Labels labels) {
        return tally instanceof Tally.Exact exact && exact.wants(labels);
    }

    void accept(SeriesSamples run) {
        if (tally instanceof Tally.Exact exact) {
            exact.accept(run);
        }
    }

    /** What is to be stored when all minutes before {@code minute} become final with this batch. */
    Appended upTo(long minute, SliceBatch batch) {
        return new Appended(key(), batch, minute, tally.checkpoint());
    }

    void stored(long minute) {
        finalTo = minute;
    }

    IndicatorReading reading(long faults) {
        return new IndicatorReading(indicator.id(), state, tally.provenance(), tally.late(), faults);
    }
}
