package dev.yohaku.server.reviews;

import dev.yohaku.engine.time.MinuteRange;
import dev.yohaku.server.objectives.ObjectiveStatus;
import dev.yohaku.server.objectives.Statuses;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes editions: asks every capability what it has to say about a week, and freezes the answers. Thread-safe. */
@Component
public class Editor {
    /** The team of editions that cover the whole workspace. */
    public static final String EVERYBODY = "all";

    /** A capability that is not ready holds back the others for no longer than this after a start. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** The order of sections in an edition; those with nothing to say are left out. */
    private static final List<String> ORDER = List.of(
            "carried-over",
            "objectives",
            "changes",
            "capacity",
            "risks",
            "incidents",
            "alerts",
            "toil",
            "support",
            "releases",
            "coverage",
            "appendix");

    private final List<ReviewSection> contributors;
    private final Summary summary;
    private final Statuses statuses;
    private final Editions editions;
    private final Texts texts;
    private final InstantSource clock;
    private final Instant started;

    Editor(
            List<ReviewSection> contributors,
            Summary summary,
            Statuses statuses,
            Editions editions,
            Texts texts,
            InstantSource clock) {
        this.contributors = contributors.stream()
                .sorted(Comparator.comparingInt(ReviewSection::order))
                .toList();
        this.summary = summary;
        this.statuses = statuses;
        this.editions = editions;
        this.texts = texts;
        this.clock = clock;
        this.started = clock.instant();
    }

    /** Whether every capability can speak of the past; after a while, whether or not. */
    boolean ready() {
        return contributors.stream().allMatch(ReviewSection::ready)
                || clock.instant().isAfter(started.plus(PATIENCE));
    }

    /** Makes and keeps the first edition of a week, or gives the one that is kept already. */
    public Edition edition(ReviewWeek week) {
        return editions.find(EVERYBODY, week.id()).orElseGet(() -> make(week));
    }

    private Edition make(ReviewWeek week) {
        var sections = ORDER.stream().flatMap(id -> section(id, week).stream()).toList();
        var standing = statuses.at(week.to());
        var edition = new Edition(
                week.id(),
                week.from(),
                week.to(),
                EVERYBODY,
                1,
                clock.instant(),
                summary.of(week, standing, sections),
                completeness(week, standing),
                sections);
        return editions.keep(edition)
                ? edition
                : editions.find(EVERYBODY, week.id()).orElse(edition);
    }

    private Optional<Section> section(String id, ReviewWeek week) {
        var speakers = contributors.stream()
                .filter(contributor -> contributor.section().equals(id))
                .toList();
        var items = speakers.stream()
                .flatMap(contributor -> contributor.items(week).stream())
                .toList();
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(id, texts.of("reviews.section." + id), lead(id, week, speakers), items));
    }

    private Text lead(String id, ReviewWeek week, List<ReviewSection> speakers) {
        return speakers.stream()
                .map(contributor -> contributor.lead(week))
                .reduce(texts.of("reviews.lead." + id), Text::plus);
    }

    /** The observed share of what could have been observed in the week, over all objectives; 1 when nothing could. */
    private double completeness(ReviewWeek week, List<ObjectiveStatus> standing) {
        var range = MinuteRange.covering(week.from(), week.to());
        var observed = 0.0;
        var observable = 0.0;
        for (var status : standing) {
            var history = statuses.history(status.indicator());
            var from = Math.clamp(history.firstMinute().orElse(range.to()), range.from(), range.to());
            observed += history.sum(range).observedSeconds();
            observable += 60.0 * (range.to() - from);
        }
        return observable == 0 ? 1 : Math.min(1, observed / observable);
    }
}
