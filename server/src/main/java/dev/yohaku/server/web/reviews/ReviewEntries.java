package dev.yohaku.server.web.reviews;

import dev.yohaku.server.reviews.Item;
import dev.yohaku.server.reviews.Text;
import dev.yohaku.server.signals.ChangeWords;
import dev.yohaku.server.signals.Findings;
import dev.yohaku.server.signals.FoundChange;
import dev.yohaku.server.web.Page;
import dev.yohaku.server.web.chart.Chart;
import dev.yohaku.server.web.meetings.ReviewPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The items of an edition as its page shows them: sentence, drawing, what they rest on, where there is more. Thread-safe. */
@Component
class ReviewEntries {
    private final Findings findings;

    ReviewEntries(Findings findings) {
        this.findings = findings;
    }

    ReviewPage.Entry of(Item item, Page page) {
        var finding = item.facts().getOrDefault("finding", "");
        var found = finding.isEmpty() ? Optional.<FoundChange>empty() : findings.find(finding);
        var link = finding.isEmpty()
                ? link(item)
                : found.map(f -> "/changes/" + f.id()).orElse("/changes");
        return new ReviewPage.Entry(
                ReviewPlace.anchor(item.id()),
                item.id(),
                item.isRaised(),
                chart(item, page),
                item.sentence().in(page.locale()),
                evidence(item, page),
                link,
                link.isEmpty() ? "" : page.t(linkText(link)),
                found.flatMap(FoundChange::verdict)
                        .map(v -> ChangeWords.of(page.locale(), page.zone()).verdict(v.verdict()))
                        .orElse(""));
    }

    private static @Nullable Chart chart(Item item, Page page) {
        var plot = item.plot();
        if (plot == null) {
            return null;
        }
        return switch (plot.unit()) {
            case "change" -> FoundMovement.chart(item, page);
            case "error-ratio" -> MovementChart.of(item, plot, page);
            default -> FrozenChart.of(item, plot, page);
        };
    }

    private static String link(Item item) {
        return switch (item.kind()) {
            case "better", "worse", "budget" -> "/slos/" + item.subject();
            case "limit" -> "/capacity/" + item.subject();
            case "risk" -> "/risks/" + item.subject();
            default -> "";
        };
    }

    private static String linkText(String link) {
        return switch (link.substring(1, link.indexOf('/', 1) < 0 ? link.length() : link.indexOf('/', 1))) {
            case "changes" -> "signals.movement.more";
            case "capacity" -> "reviews.more.limit";
            case "risks" -> "reviews.more.risk";
            default -> "reviews.movement.more";
        };
    }

    private static List<String> evidence(Item item, Page page) {
        var lines = new ArrayList<String>();
        item.coincided().stream()
                .map((Text text) -> text.in(page.locale()))
                .filter(text -> !text.isEmpty())
                .forEach(lines::add);
        var facts = item.facts();
        if (facts.containsKey("peaksInside") && facts.containsKey("peaksForecast")) {
            lines.add(page.t(
                    "reviews.evidence.record",
                    "inside",
                    facts.getOrDefault("peaksInside", ""),
                    "of",
                    facts.getOrDefault("peaksForecast", "")));
        }
        return List.copyOf(lines);
    }
}
