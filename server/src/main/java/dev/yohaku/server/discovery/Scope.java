package dev.yohaku.server.discovery;

import static dev.yohaku.engine.telemetry.Matcher.Op.NOT_MATCHES;

import dev.yohaku.engine.telemetry.Labels;
import dev.yohaku.engine.telemetry.Matcher;
import dev.yohaku.engine.telemetry.Selector;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One service in one metric: which of its series count, and how they are asked for.
 *
 * @param label the label that names the service
 * @param series those of users' requests; without the endpoints that machines ask
 * @param routeLabel the label that names the route; empty when the series carry none
 */
record Scope(
        Convention convention,
        String metric,
        String label,
        String service,
        List<Labels> series,
        Optional<String> routeLabel) {
    Scope {
        series = List.copyOf(series);
    }

    /** The services among the series of a metric, by name; a service whose every series is left out has none. */
    static List<Scope> in(Convention convention, String metric, List<Labels> all) {
        var services = new LinkedHashMap<String, List<Labels>>();
        for (var series : all) {
            convention
                    .serviceLabel(series)
                    .ifPresent(
                            label -> services.computeIfAbsent(label + "=" + series.value(label), k -> new ArrayList<>())
                                    .add(series));
        }
        return services.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> of(convention, metric, entry.getValue()))
                .toList();
    }

    private static Scope of(Convention convention, String metric, List<Labels> all) {
        var label = convention.serviceLabel(all.getFirst()).orElseThrow();
        var route = convention.routes().stream()
                .filter(r -> all.stream().anyMatch(s -> !s.valueOrEmpty(r).isEmpty()))
                .findFirst();
        var kept = all.stream().filter(s -> !leftOut(convention, route, s)).toList();
        return new Scope(convention, metric, label, all.getFirst().valueOrEmpty(label), kept, route);
    }

    private static boolean leftOut(Convention convention, Optional<String> route, Labels series) {
        return route.isPresent()
                && !convention.leftOut().isEmpty()
                && series.valueOrEmpty(route.get()).matches(convention.leftOut());
    }

    /** The routes that users take, sorted; empty when the series name none. */
    List<String> routes() {
        return routeLabel
                .map(label -> series.stream()
                        .map(s -> s.valueOrEmpty(label))
                        .filter(r -> !r.isEmpty())
                        .distinct()
                        .sorted()
                        .toList())
                .orElse(List.of());
    }

    /** The series of a metric of this service, of one route or of all that are not left out, that also fulfil {@code more}. */
    Selector selector(String name, Optional<String> route, List<Matcher> more) {
        var matchers = new ArrayList<Matcher>();
        matchers.add(Matcher.equal(label, service));
        convention.always().stream().filter(m -> !m.name().equals(label)).forEach(matchers::add);
        routeLabel.map(l -> ofRoute(l, route)).stream()
                .flatMap(Optional::stream)
                .forEach(matchers::add);
        matchers.addAll(more);
        return new Selector(name, matchers);
    }

    private Optional<Matcher> ofRoute(String name, Optional<String> route) {
        if (route.isPresent()) {
            return Optional.of(Matcher.equal(name, route.get()));
        }
        return convention.leftOut().isEmpty()
                ? Optional.empty()
                : Optional.of(new Matcher(name, NOT_MATCHES, convention.leftOut()));
    }

    /** Whether a series is of this route; of any, when none is given. */
    Predicate<Labels> on(Optional<String> route) {
        return route.isEmpty() || routeLabel.isEmpty()
                ? s -> true
                : s -> s.valueOrEmpty(routeLabel.get()).equals(route.get());
    }

    /** The label that tells good from bad here. */
    Optional<Tell> tell() {
        return convention.tells().stream()
                .filter(t -> t.speaksIn(series))
                .findFirst()
                .map(t -> t.in(series));
    }
}
