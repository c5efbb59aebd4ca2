package dev.yohaku.server.discovery;

import dev.yohaku.engine.telemetry.Labels;
import dev.yohaku.engine.telemetry.Matcher;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How one family of programs counts and times its work. Immutable.
 *
 * @param events names of the counter of events; null when only durations are known
 * @param counting how good events are told from bad ones; a label that does so is looked for in the histogram too
 * @param timing null when nothing is timed
 * @param always conditions that hold for every query
 * @param services labels that may name the service; the first that is there
 * @param routes labels that may name the route; the first that is there
 * @param leftOut values of the route that no user waits for, as a regular expression; empty for none
 */
record Convention(
        String id,
        Kind kind,
        @Nullable Pattern events,
        Counting counting,
        @Nullable Timing timing,
        List<Matcher> always,
        List<String> services,
        List<String> routes,
        String leftOut) {
    private static final List<String> JOB = List.of("service_name", "exported_job", "application", "job");

    Convention {
        always = List.copyOf(always);
        services = List.copyOf(services);
        routes = List.copyOf(routes);
    }

    static Convention counted(String id, Kind kind, String events, Tell... tells) {
        return new Convention(
                id,
                kind,
                Pattern.compile(events),
                new Counting.Labelled(List.of(tells)),
                null,
                List.of(),
                JOB,
                List.of(),
                "");
    }

    static Convention paired(String id, Kind kind, String failures, boolean apart, String... whole) {
        var counting = new Counting.Paired(List.of(whole), apart);
        return new Convention(id, kind, Pattern.compile(failures), counting, null, List.of(), JOB, List.of(), "");
    }

    static Convention share(String id, Kind kind, String gauge) {
        return new Convention(
                id, kind, Pattern.compile(gauge), new Counting.Share(), null, List.of(), JOB, List.of(), "");
    }

    static Convention timed(String id, Kind kind, Timing timing) {
        return new Convention(id, kind, null, new Counting.Labelled(List.of()), timing, List.of(), JOB, List.of(), "");
    }

    Convention with(Timing histogram) {
        return new Convention(id, kind, events, counting, histogram, always, services, routes, leftOut);
    }

    Convention where(Matcher... matchers) {
        return new Convention(id, kind, events, counting, timing, List.of(matchers), services, routes, leftOut);
    }

    Convention of(String... labels) {
        return new Convention(id, kind, events, counting, timing, always, List.of(labels), routes, leftOut);
    }

    Convention by(String unwanted, String... labels) {
        return new Convention(id, kind, events, counting, timing, always, services, List.of(labels), unwanted);
    }

    /** The labels that tell good from bad; none when a second counter or a gauge does. */
    List<Tell> tells() {
        return counting instanceof Counting.Labelled(var tells) ? tells : List.of();
    }

    /** The label that names the service of a series. */
    Optional<String> serviceLabel(Labels series) {
        return services.stream().filter(l -> !series.valueOrEmpty(l).isEmpty()).findFirst();
    }
}
