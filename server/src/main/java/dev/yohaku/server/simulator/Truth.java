package dev.yohaku.server.simulator;

import dev.yohaku.engine.objective.AlertPolicy;
import dev.yohaku.engine.objective.Evaluator;
import dev.yohaku.engine.objective.MissingData;
import dev.yohaku.engine.objective.Severity;
import dev.yohaku.engine.objective.Target;
import dev.yohaku.engine.replay.AlertEpisode;
import dev.yohaku.engine.replay.Replay;
import dev.yohaku.engine.time.EpochMinute;
import dev.yohaku.engine.time.MinuteRange;
import dev.yohaku.server.simulator.Planted.Should;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * What was planted in the history of a simulation, and when the usual alert policy over 28 days pages for it, by replay over the exact
 * counts. A page that trouble meant to page explains is not put down to whatever else was going on.
 */
public final class Truth {
    /** How long after an event's end a page may still be due to it, in minutes. */
    private static final int AFTERMATH = 60;

    private static final Duration WINDOW = Duration.ofDays(28);

    private static final long YEAR = 365L * Tokyo.DAY;
    private static final double QUARTER = 91;

    private final MinuteRange history;
    private final List<SimulatedGauge> growths;
    private final List<Planted> events;
    private final Map<String, List<Long>> pages = new TreeMap<>();

    private Truth(Simulation simulation) {
        this.history = simulation.history();
        this.growths =
                simulation.gauges().stream().filter(g -> g.limit().isPresent()).toList();
        this.events = simulation.events().stream()
                .filter(e -> history.contains(e.range().from()))
                .toList();
    }

    /**
     * Replays the history of a simulation.
     *
     * @param progress told the id of each objective after its replay
     */
    public static Truth of(Simulation simulation, Consumer<String> progress) {
        var truth = new Truth(simulation);
        for (var objective : simulation.objectives()) {
            truth.pages.put(objective.id(), pages(simulation, objective));
            progress.accept(objective.id());
        }
        return truth;
    }

    private static List<Long> pages(Simulation simulation, SimulatedObjective objective) {
        var target = new Target(objective.target());
        var evaluator = new Evaluator(target, AlertPolicy.workbook(WINDOW, target), MissingData.FREEZE);
        return Replay.run(simulation.observed(objective.id()), evaluator, simulation.history()).stream()
                .filter(e -> e.severity() == Severity.PAGE)
                .map(AlertEpisode::startMinute)
                .sorted()
                .toList();
    }

    /** The events that begin within the history, by start. */
    public List<Planted> events() {
        return events;
    }

    /** The first minute at whose start the policy pages for an event; empty when it never does. */
    public OptionalLong pagesAt(Planted event) {
        return event.subjects().stream()
                .flatMap(s -> pages.getOrDefault(s, List.of()).stream().filter(p -> isDueTo(event, s, p)))
                .mapToLong(p -> p)
                .min();
    }

    private boolean isDueTo(Planted event, String subject, long page) {
        return reaches(event, page)
                && (event.should() == Should.PAGE
                        || events.stream()
                                .noneMatch(e -> e.should() == Should.PAGE
                                        && e.subjects().contains(subject)
                                        && reaches(e, page)));
    }

    private static boolean reaches(Planted event, long page) {
        return event.range().from() < page && page <= event.range().to() + AFTERMATH;
    }

    /** One JSON object for each growth and each event, in the form of {@code truth.jsonl}. */
    public List<String> lines() {
        var lines = new ArrayList<String>();
        growths.forEach(g -> lines.add(line(g)));
        events.forEach(e -> lines.add(line(e)));
        return lines;
    }

    private String line(Planted event) {
        var pagesAt = pagesAt(event);
        return "{\"id\":" + JsonText.quoted(event.id())
                + ",\"kind\":" + JsonText.quoted(event.kind().word())
                + ",\"subjects\":" + JsonText.array(event.subjects())
                + ",\"start\":" + time(event.range().from())
                + ",\"end\":" + time(event.range().to())
                + ",\"strength\":" + event.strength()
                + ",\"should\":" + JsonText.quoted(event.should().word())
                + ",\"pagesAt\":" + (pagesAt.isPresent() ? time(pagesAt.getAsLong()) : "null")
                + "}";
    }

    private String line(SimulatedGauge gauge) {
        var ahead = new MinuteRange(history.from(), history.to() + YEAR);
        var crossesAt = gauge.crossing(ahead);
        return "{\"id\":" + JsonText.quoted("growth-" + gauge.id())
                + ",\"kind\":\"growth\",\"subjects\":" + JsonText.array(List.of(gauge.id()))
                + ",\"start\":" + time(ahead.from())
                + ",\"end\":" + time(ahead.to())
                + ",\"strength\":" + Planting.rounded(gauge.course().growth().at(QUARTER) - 1)
                + ",\"should\":\"list\",\"pagesAt\":null"
                + ",\"limit\":" + Math.round(gauge.limit().orElseThrow())
                + ",\"crossesAt\":" + (crossesAt.isPresent() ? time(crossesAt.getAsLong()) : "null")
                + "}";
    }

    private static String time(long minute) {
        return JsonText.quoted(EpochMinute.start(minute).toString());
    }
}
