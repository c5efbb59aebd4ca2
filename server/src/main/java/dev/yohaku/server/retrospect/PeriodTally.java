package dev.yohaku.server.retrospect;

import dev.yohaku.server.actions.Action;
import dev.yohaku.server.actions.Effect;
import dev.yohaku.server.actions.State;
import dev.yohaku.server.meetings.AgendaItem;
import dev.yohaku.server.meetings.End;
import dev.yohaku.server.meetings.Meeting;
import dev.yohaku.server.reviews.ReviewWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts what some weeks came to. Pure. */
final class PeriodTally {
    private final Material material;
    private final List<ReviewWeek> weeks;
    private final List<Held> reviews;

    private PeriodTally(Material material, List<ReviewWeek> weeks) {
        this.material = material;
        this.weeks = weeks;
        this.reviews =
                weeks.stream().flatMap(week -> material.reviews(week).stream()).toList();
    }

    static Figures of(Material material, List<ReviewWeek> weeks) {
        var tally = new PeriodTally(material, weeks);
        var problems =
                weeks.stream().flatMap(week -> material.problems(week).stream()).toList();
        return new Figures(
                early(problems),
                counted(problems.stream().map(Problem::way)),
                tally.held(),
                tally.leads(),
                tally.items(),
                tally.actions(),
                counted(tally.effects().map(Effect::outcome)));
    }

    static Share early(List<Problem> problems) {
        return share(problems, problem -> problem.way().early());
    }

    private static <T> Share share(List<T> all, Function<T, Boolean> part) {
        return new Share((int) all.stream().filter(part::apply).count(), all.size());
    }

    static <K> Map<K, Integer> counted(Stream<K> keys) {
        return keys.collect(Collectors.groupingBy(key -> key, Collectors.summingInt(_ -> 1)));
    }

    private Figures.Reviews held() {
        var due =
                reviews.stream().filter(review -> review.isDue(material.asOf())).toList();
        var closed = due.stream().filter(review -> review.closed().isPresent()).toList();
        var onTime = (int) closed.stream()
                .filter(review -> review.closed().orElseThrow().isBefore(review.deadline()))
                .count();
        var meetings =
                closed.stream().flatMap(review -> review.meeting().stream()).toList();
        var together = meetings.stream()
                .filter(meeting -> meeting.form() == Meeting.Form.TOGETHER)
                .toList();
        return new Figures.Reviews(
                due.size(),
                onTime,
                closed.size() - onTime,
                together.size(),
                meetings.size() - together.size(),
                together.stream()
                        .filter(meeting -> meeting.seconds() > 0)
                        .map(meeting -> meeting.seconds() / 60.0)
                        .toList());
    }

    private Figures.Leads leads() {
        var led = counted(reviews.stream()
                .filter(review -> review.closed().isPresent())
                .map(Held::lead)
                .filter(lead -> !lead.isEmpty()));
        return new Figures.Leads(
                led.size(),
                led.values().stream().mapToInt(Integer::intValue).sum(),
                led.values().stream().mapToInt(Integer::intValue).max().orElse(0));
    }

    private Figures.Items items() {
        var all = Matter.of(reviews);
        var ends = all.stream().flatMap(matter -> matter.end().stream()).toList();
        var raised = (int) all.stream().filter(Matter::isNew).count();
        return new Figures.Items(
                raised,
                all.size() - raised,
                counted(ends.stream().map(End::kind)),
                all.size() - ends.size(),
                share(ends, End::useful),
                (int) all.stream()
                        .map(Matter::about)
                        .filter(about -> moves(about) >= AgendaItem.OFTEN)
                        .map(about -> about.item().id())
                        .distinct()
                        .count(),
                cameBack());
    }

    /** Each once, as it was raised last. */
    private List<Figures.Return> cameBack() {
        var back = new LinkedHashMap<String, Figures.Return>();
        reviews.stream()
                .flatMap(this::cameBack)
                .forEach(one -> back.merge(
                        one.team() + "/" + one.itemId(),
                        one,
                        (first, second) -> first.week().compareTo(second.week()) < 0 ? second : first));
        return List.copyOf(back.values());
    }

    private static int moves(AgendaItem about) {
        var now = about.end().filter(end -> end.kind() == End.Kind.MOVED).isPresent();
        return about.moved() + (now ? 1 : 0);
    }

    private Stream<Figures.Return> cameBack(Held review) {
        return review.agenda().stream()
                .filter(about -> about.from().equals(review.week().id()))
                .flatMap(about -> settledBefore(about, review)
                        .map(earlier -> new Figures.Return(
                                review.team(),
                                about.item().id(),
                                about.item().name(),
                                review.week().id(),
                                earlier.week(),
                                earlier.as()))
                        .stream());
    }

    private record Settled(String week, End.Kind as) {}

    /** The last time it was settled in the weeks before. What was only watched on was meant to come again. */
    private Optional<Settled> settledBefore(AgendaItem about, Held review) {
        return material.reviews().stream()
                .filter(earlier -> earlier.team().equals(review.team()))
                .filter(earlier -> earlier.week().from().isBefore(review.week().from()))
                .filter(earlier -> Problems.isWithin(earlier, review))
                .sorted(Comparator.comparing((Held earlier) -> earlier.week().from())
                        .reversed())
                .flatMap(earlier -> settled(about.item().id(), earlier))
                .findFirst();
    }

    private static Stream<Settled> settled(String id, Held review) {
        return review.agenda().stream()
                .filter(about -> about.item().id().equals(id))
                .flatMap(about -> about.end().stream())
                .filter(end -> end.settles() && end.kind() != End.Kind.WATCH)
                .map(end -> new Settled(review.week().id(), end.kind()));
    }

    private Figures.Done actions() {
        var opened = material.actions().stream()
                .map(Lives.OfAction::action)
                .filter(action -> weeks.stream().anyMatch(week -> Material.isWithin(action.createdAt(), week)))
                .filter(action -> action.state() != State.SPLIT)
                .toList();
        var asked = opened.stream()
                .filter(action -> action.state() != State.DROPPED)
                .toList();
        return new Figures.Done(opened.size(), opened.size() - asked.size(), within(asked, 14), within(asked, 28));
    }

    private Share within(List<Action> actions, int days) {
        var old = actions.stream()
                .filter(action -> !added(action).plusDays(days).isAfter(day()))
                .toList();
        return share(
                old,
                action -> Optional.ofNullable(action.doneOn())
                        .filter(done -> ChronoUnit.DAYS.between(added(action), done) <= days)
                        .isPresent());
    }

    private LocalDate added(Action action) {
        return LocalDate.ofInstant(action.createdAt(), weeks.getFirst().zone());
    }

    private LocalDate day() {
        return LocalDate.ofInstant(material.asOf(), weeks.getFirst().zone());
    }

    private Stream<Effect> effects() {
        var ids = weeks.stream().map(ReviewWeek::id).collect(Collectors.toSet());
        return material.effects().stream().filter(effect -> ids.contains(effect.week()));
    }
}
