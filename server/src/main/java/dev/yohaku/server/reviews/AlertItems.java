package dev.yohaku.server.reviews;

import dev.yohaku.engine.objective.Severity;
import dev.yohaku.server.objectives.AlertLog;
import dev.yohaku.server.objectives.AlertRecord;
import dev.yohaku.server.objectives.Mode;
import dev.yohaku.server.objectives.Objective;
import dev.yohaku.server.objectives.Objectives;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * How often the policies of objectives paged in a week, or would have where nobody is told yet, against the week before. Counts only: two weeks
 * are too few to call a difference a change.
 */
@Component
class AlertItems implements ReviewSection {
    private static final int NIGHT_FROM = 22;
    private static final int NIGHT_TO = 6;

    private final AlertLog alerts;
    private final Objectives objectives;
    private final Texts texts;
    private final Condition paged;

    AlertItems(AlertLog alerts, Objectives objectives, Texts texts) {
        this.alerts = alerts;
        this.objectives = objectives;
        this.texts = texts;
        this.paged = new Condition("paged", texts.condition("paged"), 1, 1, 50);
    }

    /**
     * One objective's week.
     *
     * @param pages moments at which it paged; several tiers at once are one
     * @param before pages of the week before
     */
    private record Count(Objective objective, List<AlertRecord> pages, int before, int tickets) {}

    @Override
    public String section() {
        return "alerts";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Condition> conditions() {
        return List.of(paged);
    }

    @Override
    public Said said(Brief brief) {
        var counts = objectives.all().stream()
                .filter(objective -> brief.scope().covers(objective.service()))
                .map(objective -> count(objective, brief.week()))
                .sorted(Comparator.comparingInt((Count count) -> -count.pages().size())
                        .thenComparing(count -> count.objective().id()))
                .toList();
        if (counts.isEmpty()) {
            return Said.NOTHING;
        }
        var least = brief.threshold(paged).orElse(Double.MAX_VALUE);
        var raised =
                counts.stream().filter(count -> count.pages().size() >= least).toList();
        return Said.of(raised.stream().map(count -> item(count, brief.week())).toList())
                .withNotRaised(counts.stream()
                        .filter(count -> !raised.contains(count))
                        .filter(count -> !count.pages().isEmpty() || count.tickets() > 0)
                        .map(this::notRaised)
                        .toList())
                .withLead(lead(counts));
    }

    private Count count(Objective objective, ReviewWeek week) {
        var now = begun(objective, week);
        return new Count(
                objective, pages(now), pages(begun(objective, week.previous())).size(), (int) now.stream()
                        .filter(episode -> episode.severity() == Severity.TICKET)
                        .count());
    }

    private List<AlertRecord> begun(Objective objective, ReviewWeek week) {
        return alerts.of(objective.id(), week.from(), week.to()).stream()
                .filter(episode -> !episode.start().isBefore(week.from()))
                .toList();
    }

    /** Tiers that are on at the same time wake people once. */
    private static List<AlertRecord> pages(List<AlertRecord> episodes) {
        var pages = new ArrayList<AlertRecord>();
        for (var episode : episodes) {
            var isNew = pages.isEmpty()
                    || pages.getLast()
                            .end()
                            .filter(end -> !end.isAfter(episode.start()))
                            .isPresent();
            if (episode.severity() == Severity.PAGE && isNew) {
                pages.add(episode);
            }
        }
        return pages;
    }

    private Item item(Count count, ReviewWeek week) {
        var told = count.objective().mode().compareTo(Mode.ALERT) >= 0;
        var night = count.pages().stream().filter(page -> isNight(page, week)).count();
        var said = texts.of(voice -> voice.say(
                told ? "reviews.alerts.item" : "reviews.alerts.item.would",
                "slo",
                voice.name(count.objective().name()),
                "pages",
                count.pages().size(),
                "before",
                count.before(),
                "night",
                night));
        return new Item(
                "alerts:" + count.objective().id(),
                told ? "paged" : "would-have-paged",
                count.objective().id(),
                Texts.of(count.objective().name()),
                List.of(
                        count.pages().getFirst().start(),
                        count.pages().getLast().start()),
                (double) count.before(),
                (double) count.pages().size(),
                null,
                List.of(),
                null,
                said,
                facts(count, night),
                null,
                List.of(paged.id()));
    }

    private static boolean isNight(AlertRecord page, ReviewWeek week) {
        var hour = page.start().atZone(week.zone()).getHour();
        return hour >= NIGHT_FROM || hour < NIGHT_TO;
    }

    private static Map<String, String> facts(Count count, long night) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("pages", Integer.toString(count.pages().size()));
        facts.put("pagesBefore", Integer.toString(count.before()));
        facts.put("tickets", Integer.toString(count.tickets()));
        facts.put("night", Long.toString(night));
        return facts;
    }

    private NotRaised notRaised(Count count) {
        return new NotRaised(
                "alerts:" + count.objective().id(),
                Texts.of(count.objective().name()),
                texts.of(voice ->
                        voice.say("reviews.alerts.rest", "pages", count.pages().size(), "tickets", count.tickets())));
    }

    private Text lead(List<Count> counts) {
        var pages = counts.stream().mapToInt(count -> count.pages().size()).sum();
        var before = counts.stream().mapToInt(Count::before).sum();
        return texts.of(voice -> voice.say(
                pages == 0 ? "reviews.alerts.lead.none" : "reviews.alerts.lead", "pages", pages, "before", before));
    }
}
