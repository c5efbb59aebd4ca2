package dev.yohaku.server.web.reviews;

import dev.yohaku.server.reviews.Edition;
import dev.yohaku.server.reviews.Item;
import dev.yohaku.server.reviews.Section;
import dev.yohaku.server.web.Page;
import dev.yohaku.server.web.chart.Dumbbell;
import dev.yohaku.server.web.meetings.ReviewPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sections of an edition as its page shows them. Thread-safe. */
@Component
class ReviewParts {
    private static final double MUCH = 0.1;

    private final ReviewEntries entries;

    ReviewParts(ReviewEntries entries) {
        this.entries = entries;
    }

    /** Minutes by section id, with those for the summary and the decisions. */
    static Map<String, Double> plan(Edition edition) {
        return TimePlan.of(
                Stream.of(Stream.of("summary"), edition.sections().stream().map(Section::id), Stream.of("decisions"))
                        .flatMap(ids -> ids)
                        .toList());
    }

    List<ReviewPage.Part> of(Edition edition, Page page) {
        var plan = plan(edition);
        var parts = new ArrayList<ReviewPage.Part>();
        for (var section : edition.sections()) {
            parts.add(part(section, parts.size() + 2, plan.getOrDefault(section.id(), 0.0), page));
        }
        return List.copyOf(parts);
    }

    private ReviewPage.Part part(Section section, int number, double minutes, Page page) {
        var budgets = section.id().equals("objectives");
        var queries = section.id().equals("appendix");
        var items = section.items();
        return new ReviewPage.Part(
                section.id(),
                number,
                minutes(minutes, page),
                minutes,
                section.title().in(page.locale()),
                section.lead().in(page.locale()),
                section.connect().in(page.locale()),
                section.conditions().stream().map(c -> c.in(page.locale())).toList(),
                budgets ? items.stream().map(item -> budget(item, page)).toList() : List.of(),
                budgets || queries
                        ? List.of()
                        : items.stream().map(item -> entries.of(item, page)).toList(),
                queries ? items.stream().map(item -> query(item, page)).toList() : List.of(),
                section.notRaised().stream()
                        .map(n -> Map.entry(n.name().in(page.locale()), n.why().in(page.locale())))
                        .toList());
    }

    /** Minutes in words; empty for none. */
    static String minutes(double minutes, Page page) {
        if (minutes == 0) {
            return "";
        }
        var whole = (int) minutes;
        if (whole == 0) {
            return page.t("reviews.minutes.half");
        }
        return page.t(whole == minutes ? "reviews.minutes" : "reviews.minutes.and.half", "n", whole);
    }

    private static ReviewPage.BudgetLine budget(Item item, Page page) {
        var css = item.facts().getOrDefault("state", "ok");
        var then = optional(item.before());
        var now = optional(item.after());
        var change = then.isPresent() && now.isPresent() ? now.getAsDouble() - then.getAsDouble() : Double.NaN;
        var sentence = item.sentence().in(page.locale());
        return new ReviewPage.BudgetLine(
                ReviewPlace.anchor(item.id()),
                item.id(),
                item.subject(),
                item.name().in(page.locale()),
                css,
                page.t("web.state." + css),
                Dumbbell.of(then, now, css, sentence),
                now.isPresent() ? page.words().left(now.getAsDouble()) : "—",
                change(change, page),
                change <= -MUCH,
                sentence,
                item.isRaised());
    }

    private static String change(double change, Page page) {
        if (Double.isNaN(change)) {
            return "";
        }
        var points = Math.round(change * 100);
        return points == 0
                ? page.t("reviews.same")
                : page.t(points < 0 ? "reviews.minus" : "reviews.plus", "n", Math.abs(points));
    }

    private static ReviewPage.Query query(Item item, Page page) {
        return new ReviewPage.Query(
                item.name().in(page.locale()),
                item.sentence().in(page.locale()),
                Stream.of("good", "bad", "total")
                        .filter(item.facts()::containsKey)
                        .map(key -> Map.entry(
                                page.t("reviews.query." + key), item.facts().getOrDefault(key, "")))
                        .toList());
    }

    private static OptionalDouble optional(@Nullable Double value) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
