package dev.yohaku.server.discovery;

import dev.yohaku.engine.telemetry.Labels;
import dev.yohaku.engine.telemetry.Matcher;
import dev.yohaku.engine.telemetry.Selector;
import dev.yohaku.server.ingest.PrometheusApi;
import dev.yohaku.server.ingest.SourceFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads metric names, types and series of a server and proposes SLIs and targets for the conventions it knows. One request after the
 * other, each of bounded size. Confined to one thread; used once.
 */
public final class Discovery {
    /** History that a proposal needs, unless asked for less. */
    public static final Duration USUAL_HISTORY = Duration.ofDays(7);

    private final Telemetry telemetry;
    private final Reader reader;
    private final Judge judge;
    private final Set<Slot> settled = new HashSet<>();
    private final Map<Slot, Runnable> complaints = new LinkedHashMap<>();

    /** What is found at most once. */
    private record Slot(String service, Kind kind, Aspect aspect) {}

    Discovery(Telemetry telemetry, Duration minHistory) {
        this.telemetry = telemetry;
        this.reader = new Reader(telemetry);
        this.judge = new Judge(minHistory);
    }

    /**
     * What a server would let us promise.
     *
     * @param minHistory how much history a proposal needs
     */
    public static Findings of(PrometheusApi api, Instant now, Duration minHistory) throws SourceFailure {
        return new Discovery(new ServerTelemetry(api, now), minHistory).run();
    }

    Findings run() throws SourceFailure {
        var metrics = telemetry.metrics();
        for (var convention : Conventions.ALL) {
            if (convention.events() != null) {
                ratios(convention, convention.events(), metrics);
            }
            if (convention.timing() != null) {
                latencies(convention, convention.timing(), metrics);
            }
        }
        complaints.forEach((slot, complaint) -> {
            if (!settled.contains(slot)) {
                complaint.run();
            }
        });
        return judge.findings();
    }

    private void ratios(Convention convention, Pattern events, List<String> metrics) throws SourceFailure {
        for (var metric : matching(events, metrics)) {
            var gauge = convention.counting() instanceof Counting.Share;
            for (var scope : scopes(convention, metric)) {
                if (!gauge && telemetry.type(metric).equals("gauge")) {
                    complain(scope, Aspect.AVAILABILITY, Why.NOT_A_COUNTER, "metric", metric);
                } else if (open(scope, Aspect.AVAILABILITY)) {
                    ratio(scope, metrics);
                }
            }
        }
    }

    private void ratio(Scope scope, List<String> metrics) throws SourceFailure {
        if (scope.series().isEmpty()) {
            complain(scope, Aspect.AVAILABILITY, Why.ONLY_MACHINES, "metric", scope.metric());
            return;
        }
        var way = way(scope, metrics);
        if (way.isEmpty()) {
            complain(scope, Aspect.AVAILABILITY, Why.NO_OUTCOME, "metric", scope.metric());
            return;
        }
        var readings = readings(scope, way.get());
        readings.ifPresentOrElse(
                r -> judge.judge(new RatioTrial(scope, r, way.get())), () -> tooMany(scope, Aspect.AVAILABILITY));
        settle(scope, Aspect.AVAILABILITY);
        if (scope.convention().timing() == null) {
            return;
        }
        complain(scope, Aspect.LATENCY, Why.NO_BUCKETS, "metric", scope.metric());
    }

    private static Optional<RatioTrial.Way> way(Scope scope, List<String> metrics) {
        return switch (scope.convention().counting()) {
            case Counting.Labelled _ -> scope.tell().map(RatioTrial.Way.ByLabel::new);
            case Counting.Paired(var whole, var apart) ->
                whole.stream()
                        .map(w -> w.replace("$1", stem(scope)))
                        .filter(metrics::contains)
                        .findFirst()
                        .map(w -> new RatioTrial.Way.ByPair(w, apart));
            case Counting.Share _ -> Optional.of(new RatioTrial.Way.ByGauge());
        };
    }

    private static String stem(Scope scope) {
        var events = scope.convention().events();
        var match = events == null ? null : events.matcher(scope.metric());
        return match != null && match.matches() ? match.group(1) : "";
    }

    private Optional<Readings> readings(Scope scope, RatioTrial.Way way) throws SourceFailure {
        var selector = scope.selector(scope.metric(), Optional.empty(), List.of());
        var series = scope.series().size();
        return switch (way) {
            case RatioTrial.Way.ByGauge _ -> reader.gauges(selector, series);
            case RatioTrial.Way.ByLabel _ -> reader.counters(selector, series);
            case RatioTrial.Way.ByPair(var whole, var _) -> reader.counters(both(selector, whole), 2L * series);
        };
    }

    /** Both counters at once. */
    private static Selector both(Selector failures, String whole) {
        var matchers = new ArrayList<>(failures.matchers());
        matchers.addFirst(new Matcher(Labels.METRIC, Matcher.Op.MATCHES, failures.metric() + "|" + whole));
        return new Selector("", matchers);
    }

    private void latencies(Convention convention, Timing timing, List<String> metrics) throws SourceFailure {
        for (var metric : matching(timing.bucket(), metrics)) {
            for (var scope : scopes(convention, metric)) {
                if (open(scope, Aspect.LATENCY) && !scope.series().isEmpty()) {
                    latency(scope, timing);
                }
            }
        }
    }

    private void latency(Scope scope, Timing timing) throws SourceFailure {
        var more = new ArrayList<Matcher>();
        timing.always().stream().filter(m -> carried(scope, m)).forEach(more::add);
        scope.tell().map(Tell::goods).ifPresent(more::add);
        var selector = scope.selector(scope.metric(), Optional.empty(), more);
        reader.counters(selector, scope.series().size())
                .ifPresentOrElse(
                        r -> judge.judge(new LatencyTrial(scope, r, timing, more)),
                        () -> tooMany(scope, Aspect.LATENCY));
        settle(scope, Aspect.LATENCY);
        if (!scope.convention().kind().lastResort()) {
            complain(scope, Aspect.AVAILABILITY, Why.NO_OUTCOME, "metric", Timing.countOf(scope.metric()));
        }
    }

    private static boolean carried(Scope scope, Matcher matcher) {
        return scope.series().stream()
                .anyMatch(s -> !s.valueOrEmpty(matcher.name()).isEmpty());
    }

    private List<Scope> scopes(Convention convention, String metric) throws SourceFailure {
        return Scope.in(convention, metric, telemetry.series(new Selector(metric, convention.always())));
    }

    private static List<String> matching(Pattern pattern, List<String> metrics) {
        return metrics.stream().filter(m -> pattern.matcher(m).matches()).toList();
    }

    private boolean open(Scope scope, Aspect aspect) {
        var kind = scope.convention().kind();
        return kind.lastResort()
                ? settled.stream().noneMatch(s -> s.service().equals(scope.service()))
                : !settled.contains(slot(scope, aspect));
    }

    private void settle(Scope scope, Aspect aspect) {
        settled.add(slot(scope, aspect));
    }

    private static Slot slot(Scope scope, Aspect aspect) {
        return new Slot(scope.service(), scope.convention().kind(), aspect);
    }

    private static Subject subject(Scope scope, Aspect aspect) {
        return new Subject(scope.service(), scope.convention().kind(), aspect, Optional.empty());
    }

    private void tooMany(Scope scope, Aspect aspect) {
        judge.decline(
                subject(scope, aspect),
                Why.TOO_MANY_SERIES,
                Words.declined(
                        Why.TOO_MANY_SERIES,
                        "metric",
                        scope.metric(),
                        "n",
                        scope.series().size()));
    }

    /** To be said in the end, unless another convention settles the matter. */
    private void complain(Scope scope, Aspect aspect, Why why, Object... pairs) {
        complaints.putIfAbsent(
                slot(scope, aspect), () -> judge.decline(subject(scope, aspect), why, Words.declined(why, pairs)));
    }
}
