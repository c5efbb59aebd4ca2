package dev.yohaku.server.reviews;

import dev.yohaku.engine.compare.Comparison;
import dev.yohaku.engine.compare.WeeklyCounts;
import dev.yohaku.engine.objective.Severity;
import dev.yohaku.server.objectives.AlertRecord;
import dev.yohaku.server.objectives.Mode;
import dev.yohaku.server.objectives.Objective;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * What the policy of one objective did in a week.
 *
 * @param episodes of all tiers that began in the week
 * @param pages that began in the week
 * @param on how long pages were on in the week
 * @param weekly pages of this week and of up to {@value #WEEKS} - 1 before it, this week first; only weeks in which the objective was measured
 * @param spent the share of the budget that the failures of the week used; empty where nothing is allowed
 */
record AlertWeek(
        Objective objective,
        List<AlertRecord> episodes,
        List<Paging> pages,
        long night,
        Duration on,
        List<Long> weekly,
        Optional<Double> spent) {
    /** How many weeks are looked at. */
    static final int WEEKS = 12;

    private static final int RECENT = 4;

    /** A page that cost less of the budget than this could have waited for the review. */
    private static final double HARDLY_TOUCHED = 0.05;

    /** Nobody is paged yet, and a week that cost as much was worth it. */
    private static final double WORTH_A_PAGE = 0.1;

    /** @param known episodes that began in the last {@value #WEEKS} weeks; {@code measured} the first time with data */
    static AlertWeek of(
            Objective objective, List<AlertRecord> known, ReviewWeek week, Instant measured, Optional<Double> spent) {
        var all = Paging.of(known);
        var pages = all.stream()
                .filter(page -> page.startedIn(week.from(), week.to()))
                .toList();
        return new AlertWeek(
                objective,
                known.stream()
                        .filter(episode -> !episode.start().isBefore(week.from()))
                        .toList(),
                pages,
                pages.stream().filter(page -> page.isAtNight(week.zone())).count(),
                all.stream().map(page -> page.on(week.from(), week.to())).reduce(Duration.ZERO, Duration::plus),
                weekly(all, week, measured),
                spent);
    }

    private static List<Long> weekly(List<Paging> pages, ReviewWeek week, Instant measured) {
        return LongStream.range(0, WEEKS)
                .mapToObj(ago -> Duration.ofDays(7 * ago))
                .takeWhile(ago -> ago.isZero() || !measured.isAfter(week.from().minus(ago)))
                .map(ago -> pages.stream()
                        .filter(page -> page.startedIn(
                                week.from().minus(ago),
                                ago.isZero() ? week.to() : week.to().minus(ago)))
                        .count())
                .toList();
    }

    /** Pages of the week before; empty when it was not measured. */
    Optional<Long> before() {
        return weekly.stream().skip(1).findFirst();
    }

    boolean isTold() {
        return objective.mode().compareTo(Mode.ALERT) >= 0;
    }

    long tickets() {
        return episodes.stream()
                .filter(episode -> episode.severity() == Severity.TICKET)
                .count();
    }

    /** How often each tier was on. */
    Map<String, Long> tiers() {
        return episodes.stream().collect(Collectors.groupingBy(AlertRecord::tier, TreeMap::new, Collectors.counting()));
    }

    /** What to do about it: {@code to-review}, {@code alert}, or nothing. */
    Optional<String> proposal() {
        if (pages.isEmpty() || spent.isEmpty()) {
            return Optional.empty();
        }
        if (spent.get() < HARDLY_TOUCHED) {
            return Optional.of("to-review");
        }
        return !isTold() && spent.get() >= WORTH_A_PAGE ? Optional.of("alert") : Optional.empty();
    }

    /** The last four weeks against those before; two weeks alone never carry a claim. */
    static Comparison<WeeklyCounts> compared(List<Long> weekly) {
        var recent = Math.min(RECENT, weekly.size());
        return Comparison.of(
                new WeeklyCounts(weekly.subList(recent, weekly.size())), new WeeklyCounts(weekly.subList(0, recent)));
    }

    Map<String, String> facts() {
        var facts = new LinkedHashMap<String, String>();
        facts.put("pages", Integer.toString(pages.size()));
        before().ifPresent(count -> facts.put("pagesBefore", Long.toString(count)));
        facts.put("tickets", Long.toString(tickets()));
        facts.put("night", Long.toString(night));
        facts.put("minutesOn", Long.toString(on.toMinutes()));
        facts.put("mode", objective.mode().name().toLowerCase(Locale.ROOT));
        tiers().forEach((tier, times) -> facts.put("tier." + tier, Long.toString(times)));
        facts.put("weekly", weekly.stream().map(count -> Long.toString(count)).collect(Collectors.joining(",")));
        facts.put("comparison", claim());
        spent.ifPresent(share -> facts.put("spentThisWeek", Double.toString(share)));
        proposal().ifPresent(what -> facts.put("proposal", what));
        return facts;
    }

    private String claim() {
        return switch (compared(weekly)) {
            case Comparison.Claimed<WeeklyCounts> claimed ->
                claimed.claim().name().toLowerCase(Locale.ROOT);
            case Comparison.CannotTell<WeeklyCounts> cannot ->
                switch (cannot.reason()) {
                    case TOO_FEW -> "too-few";
                    case TOO_ALIKE -> "too-alike";
                };
        };
    }
}
