package dev.yohaku.server.signals;

import dev.yohaku.engine.sli.Slice;
import dev.yohaku.engine.sli.SliceBatch;
import dev.yohaku.engine.spec.SpecFile;
import dev.yohaku.engine.time.EpochMinute;
import dev.yohaku.engine.time.MinuteRange;
import dev.yohaku.server.Yohaku;
import dev.yohaku.server.calendar.ChangeEvent;
import dev.yohaku.server.calendar.Changelog;
import dev.yohaku.server.calendar.Planned;
import dev.yohaku.server.calendar.PlannedEvent;
import dev.yohaku.server.catalog.Name;
import dev.yohaku.server.history.History;
import dev.yohaku.server.history.SliKey;
import dev.yohaku.server.indicators.Indicators;
import dev.yohaku.server.objectives.ObjectiveFiles;
import dev.yohaku.server.reviews.Edition;
import dev.yohaku.server.reviews.Editor;
import dev.yohaku.server.reviews.ReviewWeek;
import dev.yohaku.server.reviews.Scope;
import dev.yohaku.server.simulator.ObjectiveDocuments;
import dev.yohaku.server.simulator.SimulatedObjective;
import dev.yohaku.server.simulator.Simulation;
import dev.yohaku.server.store.Databases;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * A simulated product lived through week by week: each Monday at 06:00 the server has the slices up to then and no more, examines them, and
 * makes its edition. Nothing is known ahead.
 */
final class ToldStory {
    static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Duration MORNING = Duration.ofHours(6);

    private final Simulation simulation;
    private final ConfigurableApplicationContext context;
    private final Map<String, Map<Long, long[]>> hours = new TreeMap<>();
    private Instant now;
    private Instant told;

    private ToldStory(Simulation simulation) {
        this.simulation = simulation;
        this.now = simulation.history().start();
        this.told = now;
        this.context = new SpringApplicationBuilder(Yohaku.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean(
                                "turned",
                                InstantSource.class,
                                () -> () -> now,
                                definition -> definition.setPrimary(true)))
                .run(Databases.SQLITE.arguments("--yohaku.zone=Asia/Tokyo", "--yohaku.holidays=JP"));
    }

    /**
     * What was told and what there was.
     *
     * @param editions of all whole weeks from the third on, the oldest first
     * @param hours good and all events of each hour since the epoch, by objective
     */
    record Told(Simulation simulation, List<Edition> editions, Map<String, Map<Long, long[]>> hours) {}

    static Told of(Simulation simulation) {
        var story = new ToldStory(simulation);
        try (var _ = story.context) {
            story.set();
            return new Told(simulation, story.live(), story.hours);
        }
    }

    private void set() {
        var files = ObjectiveDocuments.of(simulation).entrySet().stream()
                .map(file -> new SpecFile(file.getKey(), file.getValue()))
                .toList();
        context.getBean(ObjectiveFiles.class).take(files);
        simulation
                .announced()
                .forEach(plan -> context.getBean(Planned.class)
                        .put(
                                new PlannedEvent(
                                        plan.id(),
                                        plan.kind(),
                                        new Name(plan.name().ja(), plan.name().en()),
                                        plan.range().start(),
                                        plan.range().end(),
                                        List.copyOf(plan.services()),
                                        "",
                                        "simulator"),
                                "simulator"));
    }

    private List<Edition> live() {
        var editions = new ArrayList<Edition>();
        var week = ReviewWeek.containing(simulation.history().start(), TOKYO).next();
        while (!week.to().plus(MORNING).isAfter(simulation.history().end())) {
            now = week.to().plus(MORNING);
            learn();
            if (week.from()
                    .minus(Duration.ofDays(7))
                    .isAfter(simulation.history().start())) {
                context.getBean(Examiner.class).examine(now);
                editions.add(context.getBean(Editor.class).edition(Scope.everybody(), week));
            }
            week = week.next();
        }
        return editions;
    }

    /** Everything that happened since the last time, up to now. */
    private void learn() {
        var range = new MinuteRange(EpochMinute.of(told), EpochMinute.of(now));
        simulation.objectives().forEach(objective -> append(objective, range));
        simulation.changes().stream()
                .filter(change -> change.at().isAfter(told) && !change.at().isAfter(now))
                .map(change -> new ChangeEvent(
                        change.id(),
                        change.kind(),
                        change.service(),
                        "production",
                        change.title(),
                        change.version(),
                        null,
                        change.at(),
                        null,
                        "simulator"))
                .forEach(context.getBean(Changelog.class)::record);
        told = now;
    }

    private void append(SimulatedObjective objective, MinuteRange range) {
        var slices = new ArrayList<Slice>();
        var observed = simulation.observed(objective.id());
        observed.forEach(range, slices::add);
        slices.forEach(slice -> count(objective.id(), slice));
        var indicator = context.getBean(Indicators.class).the(objective.id());
        context.getBean(History.class)
                .append(
                        new SliKey(indicator.id(), indicator.generation()),
                        new SliceBatch(slices, List.of(), List.of(), 0),
                        range.to(),
                        new byte[0]);
    }

    private void count(String objective, Slice slice) {
        var hour = hours.computeIfAbsent(objective, id -> new TreeMap<>())
                .computeIfAbsent(slice.minute() / 60, minute -> new long[2]);
        hour[0] += (long) slice.good();
        hour[1] += (long) slice.total();
    }
}
