package dev.yohaku.server.reviews;

import dev.yohaku.server.calendar.ChangeEvent;
import dev.yohaku.server.calendar.Changelog;
import dev.yohaku.server.calendar.Planned;
import dev.yohaku.server.calendar.PlannedEvent;
import dev.yohaku.server.catalog.Catalog;
import dev.yohaku.server.catalog.Service;
import dev.yohaku.server.catalog.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What was changed in the week, by service, and what is planned for the two weeks after it. Quiet when neither. */
@Component
class ReleaseItems implements ReviewSection {
    private static final Duration AHEAD = Duration.ofDays(14);
    private static final int MOST_SERVICES = 6;
    private static final int MOST_PLANS = 10;

    private final Changelog changelog;
    private final Planned planned;
    private final Catalog catalog;
    private final Workspace workspace;
    private final Texts texts;

    ReleaseItems(Changelog changelog, Planned planned, Catalog catalog, Workspace workspace, Texts texts) {
        this.changelog = changelog;
        this.planned = planned;
        this.catalog = catalog;
        this.workspace = workspace;
        this.texts = texts;
    }

    @Override
    public String section() {
        return "releases";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Said said(Brief brief) {
        var changed = changed(brief);
        if (changed.isEmpty() && !changelog.any()) {
            return connect(brief);
        }
        var items = Stream.concat(
                        changed.stream().limit(MOST_SERVICES).map(this::changed),
                        planned.between(brief.week().to(), brief.week().to().plus(AHEAD)).stream()
                                .limit(MOST_PLANS)
                                .map(this::coming))
                .toList();
        return Said.of(items).withLead(more(changed.size() - MOST_SERVICES));
    }

    /** Plans are known without any door for changes. */
    private Said connect(Brief brief) {
        var coming = planned.between(brief.week().to(), brief.week().to().plus(AHEAD)).stream()
                .limit(MOST_PLANS)
                .map(this::coming)
                .toList();
        return new Said(coming, List.of(), Text.NONE, texts.of("reviews.releases.connect"));
    }

    private Text more(int more) {
        return more <= 0 ? Text.NONE : texts.of(voice -> voice.say("reviews.released.more", "n", more));
    }

    /** The changes of the week by service, the oldest of each first; services with the most changes come first. */
    private List<List<ChangeEvent>> changed(Brief brief) {
        return changelog.between(brief.week().from(), brief.week().to()).stream()
                .filter(ChangeEvent::meetsUsers)
                .filter(change -> brief.scope().covers(change.service()))
                .collect(Collectors.groupingBy(ChangeEvent::service))
                .entrySet()
                .stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, List<ChangeEvent>> service) ->
                                -service.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getValue)
                .toList();
    }

    private Item changed(List<ChangeEvent> changes) {
        var last = changes.getLast();
        var name = name(last.service());
        return item(
                "released:" + last.service(),
                "release",
                last.service(),
                name,
                texts.of(voice -> voice.say(
                        "reviews.released",
                        "service",
                        name.in(voice.locale()),
                        "n",
                        changes.size(),
                        "last",
                        last.fullTitle(),
                        "at",
                        when(voice, last.at()))),
                Map.of("changes", Integer.toString(changes.size())));
    }

    private Item coming(PlannedEvent plan) {
        return item(
                "planned:" + plan.id(),
                "planned",
                String.join(",", plan.services()),
                Texts.of(plan.name()),
                texts.of(voice -> voice.say(
                        "reviews.planned",
                        "name",
                        voice.name(plan.name()),
                        "from",
                        when(voice, plan.from()),
                        "to",
                        sameDay(plan) ? voice.wording().time(plan.to()) : when(voice, plan.to()))),
                Map.of(
                        "kind",
                        plan.kind(),
                        "from",
                        plan.from().toString(),
                        "to",
                        plan.to().toString()));
    }

    private boolean sameDay(PlannedEvent plan) {
        return LocalDate.ofInstant(plan.from(), workspace.zone())
                .equals(LocalDate.ofInstant(plan.to(), workspace.zone()));
    }

    private static String when(Texts.Voice voice, Instant at) {
        return voice.wording().date(at) + " " + voice.wording().time(at);
    }

    private Text name(String service) {
        return service.isEmpty()
                ? texts.of("reviews.released.unnamed")
                : catalog.findService(service).map(Service::name).map(Texts::of).orElse(new Text(service, service));
    }

    private static Item item(
            String id, String kind, String subject, Text name, Text sentence, Map<String, String> facts) {
        return new Item(
                id, kind, subject, name, List.of(), null, null, null, List.of(), null, sentence, facts, null, null);
    }
}
