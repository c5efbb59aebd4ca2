package dev.yohaku.server.retrospect;

import dev.yohaku.engine.compare.Claim;
import dev.yohaku.engine.compare.Comparison;
import dev.yohaku.engine.compare.Durations;
import dev.yohaku.engine.compare.EventCount;
import dev.yohaku.engine.compare.WeeklyCounts;
import dev.yohaku.server.retrospect.Compared.Amount;
import dev.yohaku.server.retrospect.Compared.Measure;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** Compares a period with the one before. Pure. */
final class Comparing {
    private Comparing() {}

    /** The figures of a period with its weeks' pages. */
    record Side(Figures figures, List<Long> pages) {}

    /** In the order of {@link Measure}; a figure that neither period has is left out. */
    static List<Compared> of(Side before, Side after) {
        return List.of(
                        share(Measure.FOUND_EARLY, before, after, Figures::foundEarly),
                        pages(before.pages(), after.pages()),
                        minutes(before.figures().reviews(), after.figures().reviews()),
                        share(
                                Measure.USEFUL,
                                before,
                                after,
                                figures -> figures.items().useful()),
                        share(
                                Measure.ACTIONS,
                                before,
                                after,
                                figures -> figures.actions().in28()))
                .stream()
                .filter(compared -> compared.before().of() + compared.after().of() > 0)
                .toList();
    }

    private static Compared share(Measure measure, Side before, Side after, Function<Figures, Share> share) {
        var one = share.apply(before.figures());
        var other = share.apply(after.figures());
        var claim = one.of() == 0 || other.of() == 0
                ? Claim.CANNOT_TELL
                : Comparison.of(new EventCount(one.n(), one.of()), new EventCount(other.n(), other.of()))
                        .claim();
        return new Compared(measure, claim, new Amount(one.n(), one.of()), new Amount(other.n(), other.of()));
    }

    private static Compared pages(List<Long> before, List<Long> after) {
        var claim =
                Comparison.of(new WeeklyCounts(before), new WeeklyCounts(after)).claim();
        return new Compared(Measure.PAGES, claim, sum(before), sum(after));
    }

    private static Amount sum(List<Long> weeks) {
        return new Amount(weeks.stream().mapToLong(Long::longValue).sum(), weeks.size());
    }

    private static Compared minutes(Figures.Reviews before, Figures.Reviews after) {
        var claim = Comparison.of(durations(before), durations(after)).claim();
        return new Compared(Measure.MINUTES, claim, median(before), median(after));
    }

    private static Durations durations(Figures.Reviews reviews) {
        return Durations.of(reviews.minutes().stream()
                .map(minutes -> Duration.ofSeconds(Math.round(60 * minutes)))
                .toList());
    }

    private static Amount median(Figures.Reviews reviews) {
        return new Amount(reviews.median().orElse(0), reviews.minutes().size());
    }
}
