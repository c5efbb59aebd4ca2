package dev.yohaku.server.simulator;

import dev.yohaku.engine.sli.SliceHistory;
import dev.yohaku.engine.time.EpochMinute;
import dev.yohaku.engine.time.LocalCalendar;
import dev.yohaku.engine.time.MinuteRange;
import java.time.Instant;
import java.util.List;

/**
 * A product that never was: every sample, count and event is a pure function of seed, anchor and length of history. The history ends
 * at the anchor, and time simply goes on after it. The story is told backwards from the anchor, so keep the anchor to continue a
 * simulation later. Thread-safe.
 */
public final class Simulation {
    /** The anchor of simulations that name none, so that they are the same on any day. */
    public static final Instant USUAL_ANCHOR = Instant.parse("2026-11-24T01:00:00Z");

    /** The weeks of history in the demo. */
    public static final int USUAL_WEEKS = 13;

    private static final int MOST_WEEKS = 52;

    private final Cast cast = new Cast();
    private final MinuteRange history;
    private final Plan plan;
    private final List<SimulatedGauge> gauges;
    private final Cells cells;
    private final Scrapes scrapes;

    private Simulation(long seed, MinuteRange history, Story story) {
        this.history = history;
        this.plan = switch (story) {
            case DEMO -> Storyline.tell(cast, seed, history);
            case DRAWN, QUIET -> DrawnStory.tell(cast, seed, history, story == Story.DRAWN);
        };
        this.gauges = story == Story.DEMO ? Gauges.told(seed, history.to()) : Gauges.drawn(seed, history.to());
        this.cells = new Cells(seed, plan);
        this.scrapes = new Scrapes(seed, history.from(), plan, cells);
        new CrashLoop(cells, plan).plant(cast, history);
    }

    /** The demo's story, its history ending at the anchor. */
    public static Simulation of(long seed, Instant anchor, int weeks) {
        return of(seed, anchor, weeks, Story.DEMO);
    }

    /**
     * A simulation whose history ends at the anchor.
     *
     * @param weeks length of the history, 1 to 52
     */
    public static Simulation of(long seed, Instant anchor, int weeks, Story story) {
        if (weeks < 1 || weeks > MOST_WEEKS) {
            throw new IllegalArgumentException(
                    "a simulation has 1 to " + MOST_WEEKS + " weeks of history, not " + weeks);
        }
        var end = EpochMinute.of(anchor);
        return new Simulation(seed, new MinuteRange(end - weeks * 7L * Tokyo.DAY, end), story);
    }

    /** The minutes before the anchor; the first of them has samples, none before it. */
    public MinuteRange history() {
        return history;
    }

    /** What is measured and grows; not part of {@link #series()}. */
    public List<SimulatedGauge> gauges() {
        return gauges;
    }

    /** All counters, those of one metric family and target together; at most 120. */
    public List<SimulatedSeries> series() {
        return cast.series();
    }

    public List<SimulatedService> services() {
        return cast.services();
    }

    public List<SimulatedObjective> objectives() {
        return cast.objectives();
    }

    /**
     * The objective with this id.
     *
     * @throws IllegalArgumentException when there is none
     */
    public SimulatedObjective objective(String id) {
        return cast.objectives().stream()
                .filter(o -> o.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the simulated product has no objective " + id));
    }

    /** Everything planted, by start; goes on for a year after the history. */
    public List<Planted> events() {
        return plan.events();
    }

    /** Deploys and changed settings, by time; goes on for a year after the history. */
    public List<SimulatedChange> changes() {
        return plan.changes();
    }

    /** What people planned and wrote down, by start; goes on for a year after the history. */
    public List<Announced> announced() {
        return plan.announced();
    }

    /** What the product's calendar knows of the history and the year after it: holidays and what was announced. */
    public LocalCalendar calendar() {
        var year = new MinuteRange(history.from(), history.to() + 366L * Tokyo.DAY);
        var occasions = announced().stream()
                .map(a -> new LocalCalendar.Occasion(a.kind(), a.name().en(), a.range(), a.services()))
                .toList();
        return LocalCalendar.of(Tokyo.ZONE, GiftCalendar.holidays(year), occasions);
    }

    /** Minutes in which the targets of a service could not be scraped. */
    public List<MinuteRange> gaps(String service) {
        return plan.gaps(service);
    }

    /** Minutes within a range at which an instance began again at zero, ascending; instances are named by their label. */
    public List<Long> starts(String instance, MinuteRange range) {
        return plan.starts(instance, range);
    }

    /** The exact counts of an objective, by definition and not by way of any series. */
    public ExactCounts exactCounts(String objective) {
        return new ExactCounts(objective(objective), cells);
    }

    /** The exact counts of an objective over the history, as far as they could be observed: gaps are spans. */
    public SliceHistory observed(String objective) {
        return new ObservedHistory(
                exactCounts(objective), history, gaps(objective(objective).service()));
    }

    Scrapes scrapes() {
        return scrapes;
    }
}
