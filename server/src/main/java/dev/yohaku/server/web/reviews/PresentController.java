package dev.yohaku.server.web.reviews;

import dev.yohaku.server.identity.CurrentUser;
import dev.yohaku.server.reviews.Edition;
import dev.yohaku.server.web.Page;
import dev.yohaku.server.web.Pages;
import dev.yohaku.server.web.meetings.MeetingPage;
import dev.yohaku.server.web.meetings.MeetingPages;
import dev.yohaku.server.web.meetings.ReviewPlace;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Answers {@code /reviews/{team}/{week}/present}: an edition for a room, one section a screen. */
@Controller
class PresentController {
    private final ReviewPlace place;
    private final ReviewPages reviews;
    private final Pages pages;
    private final InstantSource clock;

    PresentController(ReviewPlace place, ReviewPages reviews, Pages pages, InstantSource clock) {
        this.place = place;
        this.reviews = reviews;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/reviews/{team}/{week:\\d{4}-W\\d{2}}/present")
    String present(
            @PathVariable String team,
            @PathVariable String week,
            @RequestParam(defaultValue = "1") int s,
            HttpServletRequest request,
            Model model) {
        var page = pages.of(request);
        var edition = place.edition(team, week);
        var count = screens(edition);
        var screen = Math.clamp(s, 1, count);
        var person = CurrentUser.of(request).map(CurrentUser::id).orElse("");
        var viewer = new MeetingPages.Viewer(person, page.visitor().member(), "/present?s=" + screen);
        model.addAttribute("present", of(reviews.of(edition, viewer, page), screen, page));
        return "present";
    }

    /** Summary, every section that is spoken about, decisions. */
    private static int screens(Edition edition) {
        var plan = ReviewParts.plan(edition);
        return (int) plan.values().stream().filter(minutes -> minutes > 0).count();
    }

    private PresentPage of(ReviewPage review, int screen, Page page) {
        var spoken = review.parts().stream().filter(part -> part.weight() > 0).toList();
        var segments = segments(review, spoken, screen, page);
        var part = screen == 1 || screen == segments.size() ? null : spoken.get(screen - 2);
        var cards = part == null
                ? List.<MeetingPage.Card>of()
                : review.meeting().agenda().stream()
                        .filter(card -> card.sectionId().equals(part.id()))
                        .toList();
        return new PresentPage(
                review,
                screen,
                part,
                segments.get(screen - 1).title(),
                cards,
                segments,
                screen == 1 ? "" : segments.get(screen - 2).path(),
                screen == segments.size() ? "" : segments.get(screen).path(),
                clock(review, segments, screen, page));
    }

    private static List<PresentPage.Segment> segments(
            ReviewPage review, List<ReviewPage.Part> spoken, int screen, Page page) {
        var segments = new ArrayList<PresentPage.Segment>();
        var rest = TimePlan.MINUTES
                - spoken.stream().mapToDouble(ReviewPage.Part::weight).sum();
        var titles = new ArrayList<String>();
        titles.add(page.t("reviews.section.summary"));
        spoken.forEach(part -> titles.add(part.title()));
        titles.add(page.t("reviews.section.decisions"));
        for (var i = 0; i < titles.size(); i++) {
            var inner = i > 0 && i < titles.size() - 1;
            segments.add(new PresentPage.Segment(
                    review.at("/present?s=" + (i + 1)),
                    titles.get(i),
                    inner ? spoken.get(i - 1).weight() : rest / 2,
                    i < screen));
        }
        return List.copyOf(segments);
    }

    private PresentPage.Clock clock(ReviewPage review, List<PresentPage.Segment> segments, int screen, Page page) {
        var rest = segments.stream()
                .skip(screen - 1L)
                .mapToDouble(PresentPage.Segment::minutes)
                .sum();
        var course = review.meeting().course();
        var now = clock.millis();
        var left = course.isOpen() && !course.written()
                ? TimePlan.MINUTES - Duration.ofMillis(now - course.startedMs()).toMinutes()
                : Math.round(rest);
        return new PresentPage.Clock(
                TimePlan.MINUTES,
                rest,
                left < 0 ? page.t("reviews.present.over", "n", -left) : page.t("reviews.present.left", "n", left),
                page.t("reviews.present.left", "n", "{n}"),
                page.t("reviews.present.over", "n", "{n}"),
                now);
    }
}
