package dev.yohaku.server.signals;

import dev.yohaku.engine.time.EpochMinute;
import dev.yohaku.engine.time.MinuteRange;
import dev.yohaku.server.reviews.Edition;
import dev.yohaku.server.reviews.Item;
import dev.yohaku.server.reviews.Text;
import dev.yohaku.server.simulator.Planted;
import dev.yohaku.server.simulator.Planted.Should;
import dev.yohaku.server.simulator.Truth;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Holds the editions of a told story against what was planted in it and against sums over its hours, in the plainest way and without any of
 * the product's arithmetic.
 */
final class EditionJudge {
    private static final int DAY = 24;
    private static final int WEEK = 7 * DAY;
    private static final Duration LONG = Duration.ofDays(8);
    private static final Duration TOLERANCE = Duration.ofHours(12);
    private static final Pattern LEAST =
            Pattern.compile("; (?<slo>.+) has the least left, at (?<left>under 1%|[^ ]+)\\.");
    private static final Pattern WATCH = Pattern.compile("^(?<slo>.+) needs watching: (?<left>under 1%|[^ ]+) left");
    private static final Pattern SPENT = Pattern.compile("^(?<slo>.+) has spent its error budget");
    private static final Pattern LOST = Pattern.compile("^(?<slo>.+) lost (?<points>\\d+) points");
    private static final Pattern GAINED = Pattern.compile("^(?<slo>.+) regained (?<points>\\d+) points");
    private static final Pattern RUNS_OUT = Pattern.compile("(?<slo>.+) runs out around (?<day>\\d+) (?<month>\\w{3})");
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    private final ToldStory.Told told;
    private final Truth truth;

    EditionJudge(ToldStory.Told told) {
        this.told = told;
        this.truth = Truth.of(told.simulation(), id -> {});
    }

    /**
     * A planted trouble with at least eight days from its beginning to its page.
     *
     * @param first whether an edition told it before its page
     */
    record LongTrouble(Planted event, boolean first) {}

    List<LongTrouble> longTroubles() {
        var editionsFrom = told.editions().getFirst().from();
        var troubles = new ArrayList<LongTrouble>();
        for (var event : truth.events()) {
            var page = truth.pagesAt(event);
            if (page.isPresent() && event.should() != Should.NEITHER) {
                var paged = EpochMinute.start(page.getAsLong());
                var began = event.range().start();
                if (!began.plus(LONG).isAfter(paged) && began.isAfter(editionsFrom)) {
                    troubles.add(new LongTrouble(event, isTold(event, paged)));
                }
            }
        }
        return troubles;
    }

    private boolean isTold(Planted event, Instant before) {
        return told.editions().stream()
                .filter(edition -> edition.generatedAt().isBefore(before))
                .flatMap(edition -> changes(edition).stream())
                .anyMatch(item -> speaksOf(item, event));
    }

    private static boolean speaksOf(Item item, Planted event) {
        var others = List.of(item.facts().getOrDefault("others", "").split(","));
        var about = event.subjects().stream().anyMatch(s -> s.equals(item.subject()) || others.contains(s));
        return about && !item.kind().equals("better") && touches(item, event.range());
    }

    private static boolean touches(Item item, MinuteRange range) {
        return item.since().size() == 2
                && item.since().getFirst().isBefore(range.end().plus(TOLERANCE))
                && item.since().getLast().isAfter(range.start().minus(TOLERANCE));
    }

    static List<Item> changes(Edition edition) {
        return edition.section("changes").map(s -> s.items()).orElse(List.of());
    }

    /** What is wrong with the three lines of an edition, in words; empty when nothing is. */
    List<String> faults(Edition edition) {
        var faults = new ArrayList<String>();
        var lines = edition.summary().stream().map(Text::en).toList();
        if (lines.size() != 3) {
            faults.add("there are " + lines.size() + " lines");
            return faults;
        }
        state(edition, lines.get(0)).forEach(faults::add);
        movement(edition, lines.get(1)).forEach(faults::add);
        ahead(edition, lines.get(2)).forEach(faults::add);
        return faults.stream().map(fault -> edition.week() + ": " + fault).toList();
    }

    private List<String> state(Edition edition, String line) {
        var budgets = budgets(edition);
        var end = hour(edition.to());
        var worst = budgets.stream()
                .min((a, b) -> Double.compare(remaining(a, end), remaining(b, end)))
                .orElseThrow();
        if (line.startsWith("No data for ")) {
            return isSilent(budgets, line, edition.to()) ? List.of() : List.of(line);
        }
        var spent = SPENT.matcher(line);
        if (spent.find()) {
            return isNamed(worst, spent.group("slo")) && remaining(worst, end) <= 0 ? List.of() : List.of(line);
        }
        var named = WATCH.matcher(line);
        var least = LEAST.matcher(line);
        if (remaining(worst, end) <= 0 || !(named.find() || least.find())) {
            return List.of(line);
        }
        var match = line.contains("needs watching") ? named : least;
        var item = named(budgets, match.group("slo"));
        var share = remaining(item, end);
        var left = share < 0.01 ? "under 1%" : Math.round(100 * share) + "%";
        return left.equals(match.group("left")) ? List.of() : List.of(line + " [in truth " + left + "]");
    }

    /** Whether telemetry of the one that is named was taken away over that moment. */
    private boolean isSilent(List<Item> budgets, String line, Instant at) {
        return truth.events().stream()
                .filter(event -> event.kind() == Planted.Kind.TELEMETRY_GAP)
                .filter(event -> event.range().contains(EpochMinute.of(at)))
                .flatMap(event -> event.subjects().stream())
                .anyMatch(subject -> budgets.stream()
                        .anyMatch(item -> item.subject().equals(subject)
                                && line.startsWith("No data for " + item.name().en() + " since")));
    }

    private List<String> movement(Edition edition, String line) {
        var end = hour(edition.to());
        var budgets = budgets(edition);
        var lost = LOST.matcher(line);
        var gained = GAINED.matcher(line);
        if (lost.find()) {
            return moved(named(budgets, lost.group("slo")), end, -Integer.parseInt(lost.group("points")), line);
        }
        if (gained.find()) {
            return moved(named(budgets, gained.group("slo")), end, Integer.parseInt(gained.group("points")), line);
        }
        if (line.startsWith("No budget moved")) {
            return budgets.stream()
                    .filter(item -> Math.abs(movement(item, end)) > 0.0501)
                    .map(item -> line + " [but " + item.name().en() + " did]")
                    .toList();
        }
        return changes(edition).stream()
                        .filter(item -> line.startsWith(item.sentence().en()))
                        .anyMatch(item -> truth.events().stream().anyMatch(event -> explains(event, item)))
                ? List.of()
                : List.of(line + " [nothing of the kind was planted]");
    }

    private List<String> moved(Item item, long end, int points, String line) {
        var movement = 100 * movement(item, end);
        return Math.abs(movement - points) <= 0.51 ? List.of() : List.of(line + " [in truth " + movement + "]");
    }

    private static boolean explains(Planted event, Item item) {
        var others = List.of(item.facts().getOrDefault("others", "").split(","));
        return event.subjects().stream().anyMatch(s -> s.equals(item.subject()) || others.contains(s))
                && touches(item, event.range());
    }

    private List<String> ahead(Edition edition, String line) {
        var end = hour(edition.to());
        var budgets = budgets(edition);
        var match = RUNS_OUT.matcher(line.replaceFirst("^At the current rate, ", ""));
        var soonest = budgets.stream()
                .filter(item -> remaining(item, end) > 0)
                .map(item -> runsOut(item, end))
                .flatMapToInt(OptionalInt::stream)
                .min();
        if (!match.find()) {
            return soonest.isPresent() && soonest.getAsInt() < 20 * DAY
                    ? List.of(line + " [in truth one does in " + soonest.getAsInt() + " h]")
                    : List.of();
        }
        var truly = runsOut(named(budgets, match.group("slo")), end);
        var said = said(edition, match.group("day"), match.group("month"));
        if (truly.isEmpty() || soonest.getAsInt() < truly.getAsInt() - DAY) {
            return List.of(line + " [in truth " + truly + ", the soonest " + soonest + "]");
        }
        var day = edition.to()
                .plus(truly.getAsInt(), ChronoUnit.HOURS)
                .atZone(ToldStory.TOKYO)
                .toLocalDate();
        return Math.abs(ChronoUnit.DAYS.between(day, said)) <= 1
                ? List.of()
                : List.of(line + " [in truth " + day + "]");
    }

    private static LocalDate said(Edition edition, String day, String month) {
        var end = edition.to().atZone(ToldStory.TOKYO).toLocalDate();
        var date = LocalDate.of(end.getYear(), MONTHS.indexOf(month) + 1, Integer.parseInt(day));
        return date.isBefore(end.minusDays(1)) ? date.plusYears(1) : date;
    }

    /** Hours until the budget is spent if each hour to come is the mean one of the last 72, and old ones leave; within one window. */
    private OptionalInt runsOut(Item item, long end) {
        var hours = hours(item);
        var window = window(item);
        var recent = sum(hours, end - 72, end);
        var bad = (recent[1] - recent[0]) / 72.0;
        var total = recent[1] / 72.0;
        var past = sum(hours, end - window, end);
        var allBad = (double) (past[1] - past[0]);
        var all = (double) past[1];
        for (var ahead = 1; ahead <= window; ahead++) {
            var gone = sum(hours, end - window + ahead - 1, end - window + ahead);
            allBad += bad - (gone[1] - gone[0]);
            all += total - gone[1];
            if (allBad >= (1 - target(item)) * all) {
                return OptionalInt.of(ahead);
            }
        }
        return OptionalInt.empty();
    }

    private double movement(Item item, long end) {
        return remaining(item, end) - remaining(item, end - WEEK);
    }

    private double remaining(Item item, long end) {
        var sum = sum(hours(item), end - window(item), end);
        return 1 - (sum[1] - sum[0]) / ((1 - target(item)) * sum[1]);
    }

    private static long[] sum(Map<Long, long[]> hours, long from, long to) {
        var sum = new long[2];
        for (var hour = from; hour < to; hour++) {
            var counts = hours.getOrDefault(hour, new long[2]);
            IntStream.range(0, 2).forEach(i -> sum[i] += counts[i]);
        }
        return sum;
    }

    private Map<Long, long[]> hours(Item item) {
        return told.hours().getOrDefault(item.subject(), Map.of());
    }

    private static int window(Item item) {
        return DAY * Integer.parseInt(item.facts().getOrDefault("windowDays", "28"));
    }

    private static double target(Item item) {
        return Double.parseDouble(item.facts().getOrDefault("target", "1"));
    }

    private static long hour(Instant time) {
        return EpochMinute.of(time) / 60;
    }

    private static List<Item> budgets(Edition edition) {
        return edition.section("objectives").orElseThrow().items();
    }

    private static boolean isNamed(Item item, String name) {
        return item.name().en().equals(name);
    }

    private static Item named(List<Item> budgets, String name) {
        return budgets.stream().filter(item -> isNamed(item, name)).findFirst().orElseThrow();
    }
}
