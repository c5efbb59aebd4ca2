package dev.yohaku.server.web.home;

import dev.yohaku.server.reviews.Edition;
import dev.yohaku.server.reviews.Editions;
import dev.yohaku.server.reviews.ReviewWeek;
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

    ReviewNote(Editions editions) {
        this.editions = editions;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<RailNote> note(Page page, Instant at) {
        return Optional.of(editions.latest(Scope.EVERYBODY)
                .map(edition -> latest(edition, page, at))
                .orElseGet(() -> first(page)));
    }

    private static RailNote latest(Edition edition, Page page, Instant at) {
        var words = page.words();
        var last = LocalDate.ofInstant(edition.to().minusMillis(1), page.zone());
        var next = ReviewWeek.containing(at, page.zone()).next();
        return new RailNote(
                page.t("web.home.review"),
                "/reviews",
                page.t("web.home.review.read"),
                page.t(
                        "web.home.review.week",
                        "week",
                        Integer.parseInt(edition.week().substring(6))),
                page.t(
                        "web.home.review.of",
                        "days",
                        words.days(LocalDate.ofInstant(edition.from(), page.zone()), last),
                        "next",
                        words.date(next.from())));
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
