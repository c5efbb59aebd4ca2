package dev.yohaku.server.web.home;

import dev.yohaku.server.reviews.Edition;
import dev.yohaku.server.reviews.Editions;
import dev.yohaku.server.reviews.ReviewPlan;
import dev.yohaku.server.reviews.ReviewPlans;
import dev.yohaku.server.reviews.Scope;
import dev.yohaku.server.web.Page;
import dev.yohaku.server.web.RailNote;
import dev.yohaku.server.web.RailPiece;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The latest edition of the weekly review and the next one, on the home page. Thread-safe. */
@Component
class ReviewNote implements RailPiece {
    private final Editions editions;
    private final ReviewPlans plans;

    ReviewNote(Editions editions, ReviewPlans plans) {
        this.editions = editions;
        this.plans = plans;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<RailNote> note(Page page, Instant at) {
        var plan = plans.of(Scope.EVERYBODY);
        return editions.latest(Scope.EVERYBODY)
                .map(edition -> latest(edition, plan, page, at))
                .or(() -> plan.held() ? Optional.of(first(page)) : Optional.empty());
    }

    private static RailNote latest(Edition edition, ReviewPlan plan, Page page, Instant at) {
        var words = page.words();
        var last = LocalDate.ofInstant(edition.to().minusMillis(1), page.zone());
        var days = words.days(LocalDate.ofInstant(edition.from(), page.zone()), last);
        return new RailNote(
                page.t("web.home.review"),
                "/reviews",
                page.t("web.home.review.read"),
                page.t(
                        "web.home.review.week",
                        "week",
                        Integer.parseInt(edition.week().substring(6))),
                plan.held()
                        ? page.t("web.home.review.of", "days", days, "next", words.stamp(plan.next(at, page.zone())))
                        : page.t("web.home.review.last", "days", days));
    }

    private static RailNote first(Page page) {
        return new RailNote(
                page.t("web.home.review"),
                "/reviews",
                page.t("web.home.review.read"),
                page.t("web.home.review.soon"),
                page.t("web.home.review.soon.note"));
    }
}
