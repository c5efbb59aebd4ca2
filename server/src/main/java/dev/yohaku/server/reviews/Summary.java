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

    private final Movements movements;

    Summary(Texts texts, Movements movements) {
        this.texts = texts;
        this.movements = movements;
    }

    /** Three sentences; the second of a first edition says since when there are figures. */
    List<Text> of(Brief brief, List<ObjectiveStatus> standing, List<Section> sections) {
        return List.of(state(standing), movement(brief, standing, sections), ahead(brief.week(), standing, sections));
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
        var states = others.stream().map(ObjectiveStatus::state).distinct().toList();
        return texts.of(voice -> states.size() == 1
                ? voice.say("reviews.rest.all." + key(states.getFirst()), "n", others.size())
                : voice.say("reviews.rest", "n", others.size(), "groups", groups(others, voice)));
    }

    private static String key(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    /** How many stand how, those states left out in which none stands. */
    private static String groups(List<ObjectiveStatus> others, Voice voice) {
        return Stream.of(State.OK, State.WATCH, State.OUT, State.NONE)
                .filter(state -> count(others, state) > 0)
                .map(state -> voice.say("reviews.rest." + key(state), "n", count(others, state)))
                .collect(Collectors.joining(voice.say("reviews.rest.and")));
    }

    private static long count(List<ObjectiveStatus> standing, State state) {
        return standing.stream().filter(status -> status.state() == state).count();
    }

    /** What got worse and was not meant to, before anything else that changed. */
    private Text movement(Brief brief, List<ObjectiveStatus> standing, List<Section> sections) {
        var changes = items(sections, "changes");
        var biggest = changes.stream()
                .filter(item -> !item.kind().equals("better") && !isIntended(item))
                .findFirst()
                .or(() -> changes.stream().findFirst());
        if (biggest.isPresent()) {
            return told(biggest.get());
        }
        return standing.stream().allMatch(status -> status.weekAgo().isEmpty())
                ? first(brief.week(), standing)
                : steady(brief);
    }

    private Text told(Item change) {
        if (isIntended(change)) {
            return change.sentence().plus(texts.of("reviews.intended"));
        }
        var planned = new Text(
                change.facts().getOrDefault("plannedJa", ""), change.facts().getOrDefault("plannedEn", ""));
        return planned.equals(Text.NONE)
                ? change.sentence()
                : change.sentence()
                        .plus(texts.of(
                                voice -> voice.say("reviews.change.planned", "name", planned.in(voice.locale()))));
    }

    private static boolean isIntended(Item change) {
        return "intended".equals(change.verdict());
    }

    private Text steady(Brief brief) {
        var least = brief.threshold(movements.condition());
        return least.isEmpty()
                ? texts.of("reviews.unchanged")
                : texts.of(voice -> voice.say("reviews.steady", "n", Math.round(least.getAsDouble())));
    }

    private static List<Item> items(List<Section> sections, String id) {
        return sections.stream()
                .filter(section -> section.id().equals(id))
                .flatMap(section -> section.items().stream())
                .toList();
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

    /** Something that comes, and the day by which it does. */
    private record Coming(LocalDate day, Text sentence) {}

    /** What comes first: a budget that runs out, or a limit that is reached. */
    private Text ahead(ReviewWeek week, List<ObjectiveStatus> standing, List<Section> sections) {
        var budgets = standing.stream()
                .filter(status -> status.state() != State.OUT)
                .flatMap(status -> status.projection().stream()
                        .filter(projection -> projection.runsOut().isPresent())
                        .map(projection -> runsOut(week, status, projection)))
                .map(fact -> new Coming(fact.date(), texts.of(fact)));
        var limits = items(sections, "capacity").stream()
                .filter(item -> item.facts().containsKey("crossesOn"))
                .map(item -> new Coming(LocalDate.parse(item.facts().getOrDefault("crossesOn", "")), item.sentence()));
        return Stream.concat(budgets, limits)
                .min(Comparator.comparing(Coming::day))
                .map(Coming::sentence)
                .orElseGet(() -> texts.of("reviews.nothing.ahead"));
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
