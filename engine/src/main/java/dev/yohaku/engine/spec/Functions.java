package dev.yohaku.engine.spec;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The functions of PromQL: how many arguments each takes and which of them is a range. */
final class Functions {
    /**
     * A function's arguments.
     *
     * @param range index of the argument that is a range; -1 when there is none
     */
    record Signature(String name, int least, int most, int range, ValueType returns) {
        private static Signature read(String line) {
            var words = line.split(" ", -1);
            var returns = words.length > 4 ? ValueType.valueOf(words[4].toUpperCase(Locale.ROOT)) : ValueType.VECTOR;
            return new Signature(
                    words[0],
                    Integer.parseInt(words[1]),
                    Integer.parseInt(words[2]),
                    words[3].equals("-") ? -1 : Integer.parseInt(words[3]),
                    returns);
        }

        String argumentCount() {
            if (least == most) {
                return least == 1 ? "one argument" : least == 0 ? "no argument" : least + " arguments";
            }
            return most == MANY ? "at least " + least + " arguments" : least + " to " + most + " arguments";
        }
    }

    private static final int MANY = 99;

    /** Name, least and most arguments, which one is a range, what it returns when that is not a vector. */
    private static final String TABLE = """
            rate 1 1 0
            increase 1 1 0
            irate 1 1 0
            delta 1 1 0
            idelta 1 1 0
            deriv 1 1 0
            changes 1 1 0
            resets 1 1 0
            predict_linear 2 2 0
            holt_winters 3 3 0
            double_exponential_smoothing 3 3 0
            avg_over_time 1 1 0
            min_over_time 1 1 0
            max_over_time 1 1 0
            sum_over_time 1 1 0
            count_over_time 1 1 0
            quantile_over_time 2 2 1
            stddev_over_time 1 1 0
            stdvar_over_time 1 1 0
            last_over_time 1 1 0
            first_over_time 1 1 0
            present_over_time 1 1 0
            absent_over_time 1 1 0
            mad_over_time 1 1 0
            ts_of_min_over_time 1 1 0
            ts_of_max_over_time 1 1 0
            ts_of_last_over_time 1 1 0
            ts_of_first_over_time 1 1 0
            absent 1 1 -
            abs 1 1 -
            ceil 1 1 -
            floor 1 1 -
            exp 1 1 -
            ln 1 1 -
            log2 1 1 -
            log10 1 1 -
            sqrt 1 1 -
            sgn 1 1 -
            sin 1 1 -
            cos 1 1 -
            tan 1 1 -
            asin 1 1 -
            acos 1 1 -
            atan 1 1 -
            sinh 1 1 -
            cosh 1 1 -
            tanh 1 1 -
            asinh 1 1 -
            acosh 1 1 -
            atanh 1 1 -
            deg 1 1 -
            rad 1 1 -
            round 1 2 -
            clamp 3 3 -
            clamp_min 2 2 -
            clamp_max 2 2 -
            timestamp 1 1 -
            sort 1 1 -
            sort_desc 1 1 -
            sort_by_label 2 99 -
            sort_by_label_desc 2 99 -
            label_replace 5 5 -
            label_join 3 99 -
            histogram_quantile 2 2 -
            histogram_quantiles 3 99 -
            histogram_count 1 1 -
            histogram_sum 1 1 -
            histogram_avg 1 1 -
            histogram_fraction 3 3 -
            histogram_stddev 1 1 -
            histogram_stdvar 1 1 -
            info 1 2 -
            vector 1 1 -
            scalar 1 1 - scalar
            time 0 0 - scalar
            pi 0 0 - scalar
            minute 0 1 -
            hour 0 1 -
            day_of_week 0 1 -
            day_of_month 0 1 -
            day_of_year 0 1 -
            days_in_month 0 1 -
            month 0 1 -
            year 0 1 -
            """;

    private static final Map<String, Signature> ALL = Arrays.stream(TABLE.split("\n", -1))
            .filter(line -> !line.isBlank())
            .map(Signature::read)
            .collect(Collectors.toUnmodifiableMap(Signature::name, Function.identity()));

    /** The aggregations; those that take a parameter before the vector have it here. */
    static final Map<String, Integer> AGGREGATIONS = Map.ofEntries(
            Map.entry("sum", 1),
            Map.entry("min", 1),
            Map.entry("max", 1),
            Map.entry("avg", 1),
            Map.entry("count", 1),
            Map.entry("group", 1),
            Map.entry("stddev", 1),
            Map.entry("stdvar", 1),
            Map.entry("topk", 2),
            Map.entry("bottomk", 2),
            Map.entry("quantile", 2),
            Map.entry("count_values", 2),
            Map.entry("limitk", 2),
            Map.entry("limit_ratio", 2));

    /** Names of MetricsQL that look like a slip in PromQL. */
    private static final Set<String> DIALECT = Set.of(
            "any",
            "end",
            "iqr",
            "lag",
            "mad",
            "median",
            "mode",
            "mode_over_time",
            "now",
            "rand",
            "share",
            "start",
            "step",
            "sum2",
            "sum2_over_time",
            "integrate",
            "increase_pure",
            "descent_over_time",
            "ascent_over_time",
            "range_over_time");

    private Functions() {}

    static Optional<Signature> find(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    /** The name that was probably mistyped; empty for names that are close to none, and for those of a dialect. */
    static Optional<String> meant(String unknown) {
        if (DIALECT.contains(unknown)) {
            return Optional.empty();
        }
        return Nearest.to(unknown, ALL.keySet(), 1).or(() -> Nearest.to(unknown, AGGREGATIONS.keySet(), 1));
    }
}
