package dev.yohaku.server.reviews;

import dev.yohaku.engine.sli.SliDefinition;
import dev.yohaku.engine.time.EpochMinute;
import dev.yohaku.engine.time.MinuteRange;
import dev.yohaku.server.objectives.ObjectiveStatus;
import dev.yohaku.server.objectives.Statuses;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How each figure of an edition was counted: queries, window, generation, observed share. */
@Component
class AppendixItems implements ReviewSection {
    private final Statuses statuses;
    private final Texts texts;

    AppendixItems(Statuses statuses, Texts texts) {
        this.statuses = statuses;
        this.texts = texts;
    }

    @Override
    public String section() {
        return "appendix";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Said said(Brief brief) {
        return Said.of(brief.standing(statuses).stream()
                        .sorted(Comparator.comparing(
                                status -> status.objective().id()))
                        .map(status -> item(status, brief.week()))
                        .toList())
                .withLead(conditions(brief.conditions().version()));
    }

    private Text conditions(int version) {
        return version == 0
                ? texts.of("reviews.counted.conditions.standard")
                : texts.of(voice -> voice.say("reviews.counted.conditions", "n", version));
    }

    private Item item(ObjectiveStatus status, ReviewWeek week) {
        var gaps = Gaps.of(statuses.history(status.indicator()), MinuteRange.covering(week.from(), week.to()));
        return new Item(
                "query:" + status.objective().id(),
                "query",
                status.objective().id(),
                Texts.of(status.objective().name()),
                List.of(
                        status.budget().window().start(),
                        status.budget().window().end()),
                null,
                null,
                null,
                List.of(),
                null,
                counting(status).plus(window(status)).plus(missing(gaps)),
                facts(status, gaps),
                null,
                null);
    }

    private Text counting(ObjectiveStatus status) {
        return switch (status.indicator().definition()) {
            case SliDefinition.Exact _ -> texts.of("reviews.counted.exactly");
            case SliDefinition.Delegated delegated ->
                texts.of(voice -> voice.say("reviews.counted.delegated", "reason", delegated.reason()));
        };
    }

    private Text window(ObjectiveStatus status) {
        return texts.of(voice -> voice.say(
                "reviews.counted.window",
                "from",
                voice.wording().stamp(status.budget().window().start()),
                "to",
                voice.wording().stamp(status.budget().window().end()),
                "coverage",
                voice.wording().percent(status.budget().coverage().orElse(0), 1),
                "generation",
                status.indicator().generation()));
    }

    private Text missing(Gaps gaps) {
        return gaps.minutes() == 0
                ? texts.of("reviews.counted.whole")
                : texts.of(voice -> voice.say(
                        "reviews.counted.gaps",
                        "missing",
                        voice.wording().duration(Duration.ofMinutes(gaps.minutes())),
                        "n",
                        gaps.count(),
                        "longest",
                        voice.wording()
                                .duration(Duration.ofMinutes(gaps.longest().minutes())),
                        "at",
                        voice.wording().stamp(EpochMinute.start(gaps.longest().from()))));
    }

    private static Map<String, String> facts(ObjectiveStatus status, Gaps gaps) {
        var queries = status.indicator().queries();
        var facts = new LinkedHashMap<String, String>();
        if (queries.good() != null) {
            facts.put("good", queries.good());
        }
        if (queries.bad() != null) {
            facts.put("bad", queries.bad());
        }
        facts.put("total", queries.total());
        facts.put("generation", Integer.toString(status.indicator().generation()));
        facts.put("coverage", Double.toString(status.budget().coverage().orElse(0)));
        facts.put("missingInWeek", Long.toString(gaps.minutes()));
        facts.put("gapsInWeek", Integer.toString(gaps.count()));
        facts.put("observedMinutes", Long.toString(status.budget().observedMinutes()));
        return facts;
    }
}
