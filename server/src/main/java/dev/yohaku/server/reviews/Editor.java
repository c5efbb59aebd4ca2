package dev.yohaku.server.reviews;

import dev.yohaku.engine.time.MinuteRange;
import dev.yohaku.server.objectives.ObjectiveStatus;
import dev.yohaku.server.objectives.Statuses;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes editions: asks every capability what it has to say about a week, and freezes the answers. Thread-safe. */
@Component
public class Editor {
    /** A capability that is not ready holds back the others for no longer than this after a start. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** The order of sections in an edition; one of which no capability speaks is left out until there is one. */
    public static final List<String> ORDER = List.of(
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
    private final ConditionBook book;
    private final ObjectProvider<Settled> settled;
    private final InstantSource clock;
    private final Instant started;

    Editor(
            List<ReviewSection> contributors,
            ConditionBook book,
            ObjectProvider<Settled> settled,
            Summary summary,
            Statuses statuses,
            Editions editions,
            Texts texts,
            InstantSource clock) {
        this.contributors = contributors.stream()
                .sorted(Comparator.comparingInt(ReviewSection::order))
                .toList();
        this.book = book;
        this.settled = settled;
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

    /** Makes and keeps the first edition of a week for a team, or gives the one that is kept already. */
    public Edition edition(Scope scope, ReviewWeek week) {
        return editions.find(scope.team(), week.id()).orElseGet(() -> keep(make(scope, week, 1, List.of())));
    }

    /** Makes and keeps one more edition of a week, because data have been corrected since the one before. */
    Edition revise(Scope scope, ReviewWeek week, Edition before, List<Text> differs) {
        return keep(make(scope, week, before.edition() + 1, differs));
    }

    private Edition keep(Edition edition) {
        return editions.keep(edition)
                ? edition
                : editions.find(edition.team(), edition.week()).orElse(edition);
    }

    private Edition make(Scope scope, ReviewWeek week, int number, List<Text> differs) {
        var brief = new Brief(week, scope, book.of(scope.team()));
        var sections = inHand(brief)
                .resting(OneMatter.joined(ORDER.stream()
                        .flatMap(id -> section(id, brief).stream())
                        .toList()));
        var standing = brief.standing(statuses);
        return new Edition(
                week.id(),
                week.from(),
                week.to(),
                scope.team(),
                number,
                clock.instant(),
                summary.of(brief, standing, sections),
                completeness(week, standing),
                sections,
                brief.conditions().version(),
                differs);
    }

    private InHand inHand(Brief brief) {
        var day = LocalDate.ofInstant(brief.week().to(), brief.week().zone());
        return new InHand(settled.stream()
                .flatMap(
                        known -> known.inHand(brief.scope().team(), brief.week().id(), day).stream())
                .toList());
    }

    /** What all who speak in a section say, joined; left out when none has a source or anything to say. */
    private Optional<Section> section(String id, Brief brief) {
        var speakers = contributors.stream()
                .filter(contributor -> contributor.section().equals(id))
                .toList();
        var said = speakers.stream().map(speaker -> speaker.said(brief)).toList();
        if (said.stream().allMatch(Said::isNothing)) {
            return Optional.empty();
        }
        return Optional.of(new Section(
                id,
                texts.of("reviews.section." + id),
                joined(texts.of("reviews.lead." + id), said, Said::lead),
                said.stream().flatMap(s -> s.items().stream()).toList(),
                conditions(speakers, brief),
                said.stream().flatMap(s -> s.notRaised().stream()).toList(),
                joined(Text.NONE, said, Said::connect)));
    }

    private static Text joined(Text first, List<Said> said, Function<Said, Text> part) {
        return said.stream().map(part).reduce(first, Text::plus);
    }

    private static List<Text> conditions(List<ReviewSection> speakers, Brief brief) {
        return speakers.stream()
                .flatMap(speaker -> speaker.conditions().stream())
                .filter(brief::asks)
                .map(condition -> condition.with(brief.threshold(condition).orElse(condition.standard())))
                .toList();
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
