package dev.yohaku.server.retrospect;

import dev.yohaku.engine.compare.Claim;
import dev.yohaku.server.actions.EffectOutcome;
import dev.yohaku.server.catalog.Name;
import dev.yohaku.server.meetings.End;
import dev.yohaku.server.retrospect.Compared.Amount;
import dev.yohaku.server.retrospect.Compared.Measure;
import dev.yohaku.server.retrospect.Problem.Way;
import dev.yohaku.server.retrospect.Retrospect.Age;
import dev.yohaku.server.reviews.ReviewWeek;
import dev.yohaku.server.reviews.Scope;
import dev.yohaku.server.reviews.Text;
import dev.yohaku.server.signals.Verdict;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;

/** What the reviews of the gift shop came to, for tests of words and pages. */
public final class RetrospectFixture {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Instant NOW = Instant.parse("2027-01-05T00:00:00Z");
    private static final Text REDEEM = new Text("店頭引換", "Redeem in shop");
    private static final Text ISSUE = new Text("ギフト発行", "Issue gift link");

    private RetrospectFixture() {}

    public static Retrospect november() {
        return of("2026-11", figures(), compared(Claim.LESS));
    }

    public static Retrospect quarter() {
        return of("2026-Q4", figures(), compared(Claim.CANNOT_TELL));
    }

    /** A month with two problems and nothing to compare with. */
    public static Retrospect sparse() {
        return of(
                "2026-11",
                new Figures(
                        new Share(1, 2),
                        Map.of(Way.REVIEW, 1, Way.PAGE, 1),
                        new Figures.Reviews(0, 0, 0, 0, 0, List.of()),
                        new Figures.Leads(0, 0, 0),
                        new Figures.Items(0, 0, Map.of(), 0, Share.NONE, 0, List.of()),
                        new Figures.Done(0, 0, Share.NONE, Share.NONE),
                        Map.of()),
                List.of());
    }

    /** A month of which no week has an edition. */
    public static Retrospect empty() {
        var november = november();
        return new Retrospect(
                november.scope(),
                november.period(),
                List.of(),
                NOW,
                november.figures(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                OptionalDouble.empty(),
                november.ways());
    }

    private static Figures figures() {
        return new Figures(
                new Share(7, 9),
                Map.of(Way.CHANGES, 5, Way.REVIEW, 2, Way.PAGE, 2),
                new Figures.Reviews(4, 3, 1, 3, 1, List.of(24.0, 27.0, 31.0)),
                new Figures.Leads(3, 4, 2),
                new Figures.Items(
                        14,
                        3,
                        Map.of(
                                End.Kind.ACTION,
                                5,
                                End.Kind.RISK,
                                2,
                                End.Kind.WATCH,
                                3,
                                End.Kind.ACCEPTED,
                                4,
                                End.Kind.MOVED,
                                3),
                        0,
                        new Share(13, 17),
                        1,
                        List.of(new Figures.Return(
                                "all", "budget:redeem", REDEEM, "2026-W47", "2026-W41", End.Kind.ACTION))),
                new Figures.Done(8, 1, new Share(3, 7), new Share(4, 4)),
                Map.of(EffectOutcome.MOVED, 2, EffectOutcome.DID_NOT, 1, EffectOutcome.CANNOT_TELL, 1));
    }

    private static List<Compared> compared(Claim pages) {
        return List.of(
                new Compared(Measure.FOUND_EARLY, Claim.CANNOT_TELL, new Amount(4, 8), new Amount(7, 9)),
                new Compared(Measure.PAGES, pages, new Amount(11, 5), new Amount(2, 4)),
                new Compared(Measure.MINUTES, Claim.CANNOT_TELL, new Amount(33, 4), new Amount(27, 3)));
    }

    private static Retrospect of(String id, Figures figures, List<Compared> compared) {
        var period = Period.parse(id, TOKYO);
        var weeks = period.weeks();
        return new Retrospect(
                new Scope(Scope.EVERYBODY, new Name("全体", "Everyone"), Set.of()),
                period,
                weeks,
                NOW,
                figures,
                IntStream.range(0, weeks.size())
                        .mapToObj(at -> week(weeks.get(at), at))
                        .toList(),
                List.of(
                        new BudgetRecord("redeem", REDEEM, 4, 2, 0, OptionalDouble.of(-0.12), OptionalDouble.of(-0.05)),
                        new BudgetRecord("issue", ISSUE, 4, 0, 0, OptionalDouble.of(0.31), OptionalDouble.of(0.44))),
                compared,
                Map.of(Age.NEW, 2, Age.MONTH, 1),
                OptionalDouble.of(0.981),
                List.of(Way.CHANGES, Way.REVIEW, Way.PAGE));
    }

    private static WeekFigures week(ReviewWeek week, int at) {
        var told = at != 1;
        var left = List.of(0.41, 0.3, -0.12, -0.05).get(at % 4);
        return new WeekFigures(
                week,
                told,
                told ? Optional.of(new WeekFigures.Least("redeem", REDEEM, left)) : Optional.empty(),
                left < 0 ? 1 : 0,
                2,
                at % 3,
                1,
                3,
                Map.of(Verdict.ACT, 1, Verdict.INTENDED, 1),
                new WeekFigures.Risks(4, 1, at % 2),
                1,
                told ? Map.of(End.Kind.ACTION, 2, End.Kind.MOVED, 1) : Map.of(),
                at == 3 ? 1 : 0,
                new Share(1, 2));
    }
}
