package dev.yohaku.server.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.server.meetings.Rotation.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RotationTests {
    private static final List<String> MEMBERS = List.of("cs-a", "dev-a", "product-c", "sre-b");
    private static final int WEEKS = 12;

    /** Who leads in each week when these are absent in each. */
    private static List<Turn> turns(List<Set<String>> absent) {
        var turns = new ArrayList<Turn>();
        for (var week = 0; week < absent.size(); week++) {
            var id = "2026-W" + (10 + week);
            Rotation.next(MEMBERS, turns, absent.get(week)).ifPresent(who -> turns.add(new Turn(id, who)));
        }
        return turns;
    }

    private static long count(List<Turn> turns, String member) {
        return turns.stream().filter(turn -> turn.person().equals(member)).count();
    }

    @Test
    void inTwelveWeeksEachOfFourLeadsThreeTimesInTurn() {
        var turns =
                turns(IntStream.range(0, WEEKS).mapToObj(_ -> Set.<String>of()).toList());
        assertThat(MEMBERS).allMatch(member -> count(turns, member) == 3);
        assertThat(turns.subList(4, 8).stream().map(Turn::person)).containsExactlyElementsOf(MEMBERS);
    }

    @Test
    void whoComesBackFromLeaveIsNextAndNotForgotten() {
        var turns = new ArrayList<>(turns(List.of(Set.of("cs-a"), Set.of("cs-a"), Set.of())));
        assertThat(turns).extracting(Turn::person).containsExactly("dev-a", "product-c", "cs-a");
    }

    @Test
    void somebodyNewLeadsOnceAndThenWaitsLikeTheOthers() {
        var turns =
                turns(IntStream.range(0, WEEKS).mapToObj(_ -> Set.of("cs-a")).toList());
        var later = new ArrayList<>(turns);
        for (var week = 0; week < 4; week++) {
            var id = "2026-W" + (10 + WEEKS + week);
            Rotation.next(MEMBERS, later, Set.of()).ifPresent(who -> later.add(new Turn(id, who)));
        }
        assertThat(later.subList(WEEKS, WEEKS + 4).stream().map(Turn::person))
                .startsWith("cs-a")
                .doesNotHaveDuplicates();
    }

    @Test
    void nobodyIsAskedWhenAllAreAway() {
        assertThat(Rotation.next(MEMBERS, List.of(), Set.copyOf(MEMBERS))).isEmpty();
    }

    @Property(tries = 300)
    void nobodyAwayIsAskedAndTheDifferenceIsAtMostOneMoreThanTheWeeksAway(@ForAll("leave") List<Set<String>> absent) {
        var turns = turns(absent);
        for (var turn : turns) {
            var week = Integer.parseInt(turn.week().substring(6)) - 10;
            assertThat(absent.get(week)).doesNotContain(turn.person());
        }
        var most =
                MEMBERS.stream().mapToLong(member -> count(turns, member)).max().orElseThrow();
        for (var member : MEMBERS) {
            var away = absent.stream().filter(set -> set.contains(member)).count();
            assertThat(most - count(turns, member))
                    .as("%s away %d", member, away)
                    .isLessThanOrEqualTo(1 + away);
        }
    }

    @Property(tries = 300)
    void thoseWhoAreAlwaysThereLeadEquallyOften(@ForAll("leaveOfTwo") List<Set<String>> absent) {
        var turns = turns(absent);
        var counts = MEMBERS.stream()
                .filter(member -> absent.stream().noneMatch(away -> away.contains(member)))
                .mapToLong(member -> count(turns, member))
                .summaryStatistics();
        assertThat(counts.getCount() < 2 ? 0 : counts.getMax() - counts.getMin())
                .isLessThanOrEqualTo(1);
    }

    @Provide
    Arbitrary<List<Set<String>>> leave() {
        return Arbitraries.of(MEMBERS).set().ofMaxSize(4).list().ofSize(WEEKS);
    }

    @Provide
    Arbitrary<List<Set<String>>> leaveOfTwo() {
        return Arbitraries.of(MEMBERS.subList(0, 2)).set().ofMaxSize(2).list().ofSize(WEEKS);
    }
}
