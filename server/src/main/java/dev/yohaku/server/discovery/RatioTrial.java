package dev.yohaku.server.discovery;

import dev.yohaku.engine.telemetry.Labels;
import dev.yohaku.engine.telemetry.Matcher;
import dev.yohaku.engine.telemetry.Selector;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Good and bad events of a counter with a telling label, of a pair of counters, or of a gauge. */
record RatioTrial(Scope scope, Readings readings, Way way) implements Trial {
    /** How good and bad are told apart. */
    sealed interface Way {
        record ByLabel(Tell tell) implements Way {}

        /**
         * By two counters.
         *
         * @param whole name of the other one
         * @param apart whether that one counts successes only
         */
        record ByPair(String whole, boolean apart) implements Way {}

        record ByGauge() implements Way {}
    }

    @Override
    public Aspect aspect() {
        return Aspect.AVAILABILITY;
    }

    @Override
    public double total(Optional<String> route) {
        var on = scope.on(route);
        return switch (way) {
            case Way.ByLabel _ -> readings.increments(on);
            case Way.ByPair(var whole, var apart) ->
                readings.increments(on.and(named(whole))) + (apart ? bad(route) : 0);
            case Way.ByGauge _ -> readings.count(on);
        };
    }

    private double bad(Optional<String> route) {
        var on = scope.on(route);
        return switch (way) {
            case Way.ByLabel(var tell) ->
                readings.increments(on.and(s -> !tell.goods().matches(s)));
            case Way.ByPair _ -> readings.increments(on.and(named(scope.metric())));
            case Way.ByGauge _ -> readings.count(on) - readings.sum(on);
        };
    }

    private static Predicate<Labels> named(String metric) {
        return s -> s.metric().equals(metric);
    }

    @Override
    public Optional<Draft> draft(Optional<String> route) {
        var bad = bad(route);
        var total = total(route);
        return TargetChoice.of(bad, total).map(choice -> {
            var all = scope.selector(scope.metric(), route, List.of());
            return switch (way) {
                case Way.ByLabel(var tell) -> byLabel(tell, all, select(route, tell.named()), choice, bad, total);
                case Way.ByPair(var whole, var apart) -> {
                    var other = scope.selector(whole, route, List.of());
                    var sum = apart ? "sum(" + other + ") + sum(" + all + ")" : other.toString();
                    yield new Draft(null, all.toString(), sum, choice, bad, total, Optional.empty());
                }
                case Way.ByGauge _ ->
                    new Draft(
                            "sum(sum_over_time(" + all + "[1m]))",
                            null,
                            "sum(count_over_time(" + all + "[1m]))",
                            choice,
                            bad,
                            total,
                            Optional.empty());
            };
        });
    }

    private Selector select(Optional<String> route, Matcher matcher) {
        return scope.selector(scope.metric(), route, List.of(matcher));
    }

    private static Draft byLabel(
            Tell tell, Selector all, Selector named, TargetChoice choice, double bad, double total) {
        var good = tell.good() ? named.toString() : null;
        var failed = tell.good() ? null : named.toString();
        return new Draft(good, failed, all.toString(), choice, bad, total, Optional.empty());
    }
}
