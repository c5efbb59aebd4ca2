package dev.yohaku.engine.spec;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads targets and windows. */
final class ObjectiveReader {
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,9}(?:\\.[0-9]{1,15})?");
    private static final Pattern WINDOW = Pattern.compile("([0-9]{1,6})([mhdwMQY])");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Duration LONGEST = Duration.ofDays(366);

    /** A month is 30 days, a quarter 90 and a year 365, as elsewhere. */
    private static final Map<String, Duration> UNITS = Map.of(
            "m", Duration.ofMinutes(1),
            "h", Duration.ofHours(1),
            "d", Duration.ofDays(1),
            "w", Duration.ofDays(7),
            "M", Duration.ofDays(30),
            "Q", Duration.ofDays(90),
            "Y", Duration.ofDays(365));

    private ObjectiveReader() {}

    /** The target of one objective as a ratio; empty after a problem. */
    static Optional<BigDecimal> target(Fields objective) {
        objective.allow(List.of(
                "displayName",
                "op",
                "value",
                "target",
                "targetPercent",
                "timeSliceTarget",
                "timeSliceWindow",
                "indicator",
                "indicatorRef",
                "compositeWeight"));
        if (!isPlain(objective)) {
            return Optional.empty();
        }
        if (objective.has("target") == objective.has("targetPercent")) {
            objective
                    .findings()
                    .problem(
                            objective.place(),
                            objective.path()
                                    + (objective.has("target")
                                            ? " has both 'target' and 'targetPercent'"
                                            : " has no target")
                                    + "; expected exactly one of target: 0.999 and targetPercent: 99.9");
            return Optional.empty();
        }
        return objective.has("target") ? ratio(objective) : percent(objective);
    }

    private static boolean isPlain(Fields objective) {
        var problems = objective.findings();
        var before = problems.count();
        for (var name : List.of("indicator", "indicatorRef", "compositeWeight")) {
            refuse(objective, name, "objectives made of several indicators come later; expected the indicator in spec");
        }
        for (var name : List.of("timeSliceTarget", "timeSliceWindow")) {
            refuse(
                    objective,
                    name,
                    "'" + name
                            + "' belongs to budgeting by time slices, which comes later; expected budgetingMethod: Occurrences without it");
        }
        for (var name : List.of("op", "value")) {
            refuse(objective, name, "'" + name + "' belongs to thresholdMetric; expected none with ratioMetric");
        }
        return problems.count() == before;
    }

    private static void refuse(Fields objective, String name, String message) {
        if (objective.has(name)) {
            objective.problem(name, message);
        }
    }

    private static Optional<BigDecimal> ratio(Fields objective) {
        return number(objective, "target", "a ratio such as 0.999").filter(target -> {
            if (target.compareTo(BigDecimal.ONE) > 0 && target.compareTo(HUNDRED) < 0) {
                objective.problem(
                        "target",
                        "target is a ratio below 1, found " + target + "; is targetPercent: " + target + " meant?");
                return false;
            }
            return inRange(objective, "target", target, BigDecimal.ONE);
        });
    }

    private static Optional<BigDecimal> percent(Fields objective) {
        return number(objective, "targetPercent", "a number such as 99.9, without %")
                .filter(target -> {
                    if (target.signum() > 0 && target.compareTo(BigDecimal.ONE) < 0) {
                        objective.problem(
                                "targetPercent",
                                "a target of " + target + " % is nearly nothing; is target: " + target + " meant?");
                        return false;
                    }
                    return inRange(objective, "targetPercent", target, HUNDRED);
                })
                .map(target -> target.movePointLeft(2));
    }

    private static boolean inRange(Fields objective, String name, BigDecimal target, BigDecimal whole) {
        if (target.compareTo(whole) == 0) {
            objective.problem(
                    name,
                    "a target of 100 % leaves a budget of (1 − 1) × total = 0 bad events, so nothing could ever be within it and burn rates would divide by zero; expected less, such as 99.9 %");
        } else if (target.compareTo(whole) > 0 || target.signum() <= 0) {
            objective.problem(name, "expected " + name + " above 0 and below " + whole + ", found " + target);
        }
        return target.signum() > 0 && target.compareTo(whole) < 0;
    }

    private static Optional<BigDecimal> number(Fields objective, String name, String expected) {
        var text = objective.text(name);
        if (text.isPresent() && !NUMBER.matcher(text.get()).matches()) {
            objective.problem(name, "expected " + expected + " for '" + name + "', found '" + text.get() + "'");
            return Optional.empty();
        }
        return text.map(BigDecimal::new);
    }

    /** The rolling window of an SLO; empty after a problem. */
    static Optional<Duration> window(Fields spec) {
        var windows = spec.list("timeWindow", "one window: - {duration: 30d, isRolling: true}");
        if (windows.size() > 1) {
            spec.problem("timeWindow", "expected one window, found " + windows.size());
            return Optional.empty();
        }
        return windows.stream().findFirst().filter(ObjectiveReader::isRolling).flatMap(ObjectiveReader::duration);
    }

    private static boolean isRolling(Fields window) {
        window.allow(List.of("duration", "isRolling", "calendar"));
        var rolling = window.bool("isRolling").orElse(!window.has("calendar"));
        if (!rolling || window.has("calendar")) {
            window.problem(
                    window.has("calendar") ? "calendar" : "isRolling",
                    "calendar windows come later; expected isRolling: true and no calendar");
            return false;
        }
        return true;
    }

    private static Optional<Duration> duration(Fields window) {
        var text = window.text("duration", "a duration such as 30d");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var matcher = WINDOW.matcher(text.get());
        var unit = matcher.matches() ? UNITS.get(matcher.group(2)) : null;
        var length = unit == null ? Duration.ZERO : unit.multipliedBy(Long.parseLong(matcher.group(1)));
        if (length.isZero() || length.compareTo(LONGEST) > 0) {
            window.problem(
                    "duration",
                    "expected a whole number and one of m h d w M Q Y (minutes to years), up to 366 days, as in 28d, found '"
                            + text.get() + "'");
            return Optional.empty();
        }
        return Optional.of(length);
    }
}
