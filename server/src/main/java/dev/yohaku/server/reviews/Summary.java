package dev.yohaku.server.reviews;

import dev.yohaku.engine.objective.Projection;
import dev.yohaku.engine.time.EpochMinute;
import dev.yohaku.server.objectives.ObjectiveStatus;
import dev.yohaku.server.objectives.State;
import dev.yohaku.server.reviews.Texts.Voice;
import dev.yohaku.server.wording.Fact;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The three sentences that open an edition: how things stand, what moved most, what comes next. */
@Component
class Summary {
    private final Texts texts;

    Summary(Texts texts) {
        this.texts = texts;
    }

    /** Three sentences; the second of a first edition says since when there are figures. */
    List<Text> of(ReviewWeek week, List<ObjectiveStatus> standing, List<Section> sections) {
        return List.of(state(standing), movement(week, standing, sections), ahead(week, standing));
    }

    private Text state(List<ObjectiveStatus> standing) {
        if (standing.isEmpty()) {
            return texts.of("reviews.nothing");
        }
        var worst = standing.getFirst();
        return worst.state() == State.OK
                ? allFine(standing)
                : texts.of(StatusFact.of(worst)).plus(rest(standing));
    }

    private Text allFine(List<ObjectiveStatus> standing) {
        var least = standing.getFirst();
        return texts.of(voice -> voice.say(
                "reviews.all.fine",
                "n",
                standing.size(),
                "slo",
                voice.name(least.objective().name()),
                "left",
                voice.wording().left(least.budget().remaining().orElse(1))));
    }

    private Text rest(List<ObjectiveStatus> standing) {
        var others = standing.subList(1, standing.size());
        if (others.isEmpty()) {
            return Text.NONE;
        }
        return texts.of(voice -> voice.say("reviews.rest", "n", others.size(), "groups", groups(others, voice)));
    }

    /** How many stand how, those states left out in which none stands. */
    private static String groups(List<ObjectiveStatus> others, Voice voice) {
        return Stream.of(State.OK, State.WATCH, State.OUT, State.NONE)
                .filter(state -> count(others, state) > 0)
                .map(state ->
                        voice.say("reviews.rest." + state.name().toLowerCase(Locale.ROOT), "n", count(others, state)))
                .collect(Collectors.joining(voice.say("reviews.rest.and")));
    }

    private static long count(List<ObjectiveStatus> standing, State state) {
        return standing.stream().filter(status -> status.state() == state).count();
    }

    private Text movement(ReviewWeek week, List<ObjectiveStatus> standing, List<Section> sections) {
        var changes = sections.stream().filter(s -> s.id().equals("changes")).findFirst();
        if (changes.isPresent()) {
            return changes.get().items().getFirst().sentence();
        }
        return standing.stream().allMatch(status -> status.weekAgo().isEmpty())
                ? first(week, standing)
                : texts.of("reviews.steady");
    }

    private Text first(ReviewWeek week, List<ObjectiveStatus> standing) {
        var start = standing.stream()
                .flatMap(status -> boxed(status.budget().firstMinute()).stream())
                .min(Comparator.naturalOrder())
                .map(minute -> day(week, minute));
        if (start.isEmpty()) {
            return texts.of("reviews.unmeasured");
        }
        var longest = standing.stream()
                .mapToLong(status -> status.objective().window().toDays())
                .max()
                .orElse(0);
        var end = week.to().minusSeconds(1).atZone(week.zone()).toLocalDate();
        var days = Math.min(longest, end.toEpochDay() - start.get().toEpochDay() + 1);
        return texts.of(new Fact.FirstEdition(start.get(), (int) longest, (int) Math.max(1, days)));
    }

    private Text ahead(ReviewWeek week, List<ObjectiveStatus> standing) {
        var next = standing.stream()
                .filter(status -> status.state() != State.OUT)
                .flatMap(status -> status.projection().stream()
                        .filter(projection -> projection.runsOut().isPresent())
                        .map(projection -> runsOut(week, status, projection)))
                .min(Comparator.comparing(Fact.RunsOut::date));
        return next.isPresent() ? texts.of(next.get()) : texts.of("reviews.nothing.ahead");
    }

    private static Fact.RunsOut runsOut(ReviewWeek week, ObjectiveStatus status, Projection projection) {
        var date = day(week, projection.runsOut().orElse(projection.fromMinute()));
        var from = boxed(projection.earliest()).map(minute -> day(week, minute)).orElse(date);
        var to = boxed(projection.latest()).map(minute -> day(week, minute));
        return new Fact.RunsOut(status.objective().name(), date, from, to);
    }

    private static LocalDate day(ReviewWeek week, long minute) {
        return EpochMinute.start(minute).atZone(week.zone()).toLocalDate();
    }

    private static Optional<Long> boxed(OptionalLong value) {
        return value.isPresent() ? Optional.of(value.getAsLong()) : Optional.empty();
    }
}
