package dev.yohaku.server.meetings;

import static dev.yohaku.server.identity.PeopleFixture.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.server.identity.Absence;
import dev.yohaku.server.identity.Absences;
import dev.yohaku.server.identity.Grant;
import dev.yohaku.server.identity.PeopleFixture;
import dev.yohaku.server.identity.Role;
import dev.yohaku.server.meetings.Meeting.Form;
import dev.yohaku.server.reviews.ReviewPlan;
import dev.yohaku.server.reviews.ReviewPlans;
import dev.yohaku.server.reviews.ReviewWeek;
import dev.yohaku.server.store.Databases;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose turn it is to lead and to write, and who is away, on every database. The team {@code shop} has three members. */
abstract class TurnsContract extends Held {
    /** A Tuesday: the day of the review of {@link #WEEK}, whose edition is made on Monday. */
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    TurnsContract(Databases databases) {
        super(databases);
    }

    @BeforeAll
    final void people() {
        PeopleFixture.add(context(), "dev-a", Grant.everywhere(Role.MEMBER));
        PeopleFixture.add(context(), "sre-b", new Grant("shop", Role.LEAD));
        PeopleFixture.add(context(), "cs-a", new Grant("shop", Role.MEMBER));
        PeopleFixture.add(context(), "cs-b", new Grant("shop", Role.VIEWER));
        PeopleFixture.add(context(), "product-c", new Grant("mail", Role.MEMBER));
        PeopleFixture.add(context(), "dev-z", Grant.everywhere(Role.ADMIN));
        PeopleFixture.disable(context(), "dev-z");
    }

    @BeforeEach
    final void nobodyIsAway() {
        the(JdbcClient.class).sql("delete from absence").update();
        the(JdbcClient.class).sql("delete from review_role").update();
    }

    private Roles roles() {
        return the(Roles.class);
    }

    private void away(String person, LocalDate from, LocalDate until) {
        assertThat(the(Absences.class).add(person, from, until, "", user(person)))
                .isEmpty();
    }

    @Test
    void thoseWhoMayWriteInTheTeamTakeTurns() {
        assertThat(roles().candidates("shop")).containsExactly("cs-a", "dev-a", "sre-b");
        assertThat(roles().candidates("all")).containsExactly("cs-a", "dev-a", "product-c", "sre-b");
        assertThat(roles().suggested("shop", WEEK))
                .isEqualTo(
                        Map.of(MeetingRole.LEAD, "cs-a", MeetingRole.SCRIBE, "dev-a", MeetingRole.NEXT_LEAD, "dev-a"));
    }

    @Test
    void whoLedLeastOftenThenLongestAgoIsNext() {
        roles().choose("shop", "2026-W44", MeetingRole.LEAD, "cs-a", "dev-a");
        roles().choose("shop", "2026-W45", MeetingRole.LEAD, "dev-a", "dev-a");
        roles().choose("shop", "2026-W46", MeetingRole.LEAD, "sre-b", "dev-a");
        assertThat(roles().suggested("shop", WEEK)).containsEntry(MeetingRole.LEAD, "cs-a");
        roles().choose("shop", "2026-W43", MeetingRole.LEAD, "cs-a", "dev-a");
        assertThat(roles().suggested("shop", WEEK)).containsEntry(MeetingRole.LEAD, "dev-a");
        assertThat(roles().suggested("shop", "2027-W20")).containsEntry(MeetingRole.LEAD, "cs-a");
    }

    @Test
    void whoIsAwayOnTheDayOfTheReviewIsPassedOverAndComesNext() {
        away("cs-a", DAY, DAY);
        assertThat(roles().suggested("shop", WEEK))
                .containsEntry(MeetingRole.LEAD, "dev-a")
                .containsEntry(MeetingRole.NEXT_LEAD, "cs-a");
        nobodyIsAway();
        away("cs-a", DAY.minusDays(1), DAY.minusDays(1));
        assertThat(roles().suggested("shop", WEEK)).containsEntry(MeetingRole.LEAD, "cs-a");
    }

    @Test
    void theDayOfTheReviewFollowsTheTeamsPlan() {
        assertThat(roles().day("shop", WEEK)).isEqualTo(DAY);
        the(ReviewPlans.class).choose("late", new ReviewPlan(true, DayOfWeek.THURSDAY, LocalTime.of(9, 0)), "dev-a");
        assertThat(roles().day("late", WEEK)).isEqualTo(LocalDate.of(2026, 11, 27));
    }

    @Test
    void theScribeIsNotTheLeadAndAChoiceStands() {
        roles().choose("shop", WEEK, MeetingRole.LEAD, "dev-a", "dev-a");
        roles().choose("shop", WEEK, MeetingRole.NEXT_LEAD, "sre-b", "dev-a");
        assertThat(roles().suggested("shop", WEEK))
                .isEqualTo(
                        Map.of(MeetingRole.LEAD, "dev-a", MeetingRole.SCRIBE, "cs-a", MeetingRole.NEXT_LEAD, "sre-b"));
    }

    @Test
    void fourReviewsThatNobodyPreparedAreLedByFourPeople() {
        var leads = Stream.of("2026-W44", "2026-W45", "2026-W46", WEEK)
                .map(week -> {
                    the(Meetings.class).start(kept("all", week, "a"), Form.TOGETHER, null, "dev-a");
                    return roles().of("all", week).get(MeetingRole.LEAD);
                })
                .toList();
        assertThat(leads).containsExactlyInAnyOrder("cs-a", "dev-a", "product-c", "sre-b");
        assertThat(roles().of("all", WEEK)).containsKey(MeetingRole.SCRIBE);
        assertThat(the(MinuteBook.class)
                        .of("all", ReviewWeek.parse(WEEK, ZoneOffset.UTC))
                        .nextLead())
                .isEqualTo(leads.getFirst());
    }

    @Test
    void whoWasChosenStaysWhenTheReviewStarts() {
        roles().choose("shop", WEEK, MeetingRole.LEAD, "sre-b", "dev-a");
        the(Meetings.class).start(kept("shop", WEEK, "a"), Form.TOGETHER, null, "dev-a");
        assertThat(roles().of("shop", WEEK))
                .containsEntry(MeetingRole.LEAD, "sre-b")
                .containsEntry(MeetingRole.SCRIBE, "cs-a");
    }

    @Test
    void nobodyIsSuggestedWhenAllAreAway() {
        for (var person : roles().candidates("shop")) {
            away(person, DAY, DAY.plusDays(30));
        }
        assertThat(roles().suggested("shop", WEEK)).isEmpty();
    }

    @Test
    void leaveIsWrittenDownByThoseAwayOrTheirLead() {
        var absences = the(Absences.class);
        var lead = user("sre-b", new Grant("shop", Role.LEAD));
        assertThat(absences.add("cs-a", DAY, DAY, "trip", lead)).isEmpty();
        assertThat(absences.add("cs-a", DAY, DAY, "trip", lead)).isEmpty();
        assertThat(absences.add("product-c", DAY, DAY, "", lead)).hasValue("identity.absence.not.yours");
        var kept = absences.since(DAY);
        assertThat(kept).extracting(Absence::person).containsExactly("cs-a");
        assertThat(absences.since(DAY.plusDays(1))).isEmpty();
        assertThat(absences.absent("cs-a", DAY)).isTrue();
        assertThat(absences.absent("cs-a", DAY.plusDays(1))).isFalse();
        var other = user("dev-a", Grant.everywhere(Role.MEMBER));
        assertThat(absences.remove(kept.getFirst().id(), other)).hasValue("identity.absence.not.yours");
        assertThat(absences.remove(kept.getFirst().id(), user("cs-a"))).isEmpty();
        assertThat(absences.absent("cs-a", DAY)).isFalse();
    }

    @Test
    void leaveThatEndsBeforeItBeginsIsRefused() {
        var me = user("cs-a");
        assertThat(the(Absences.class).add("cs-a", DAY, DAY.minusDays(1), "", me))
                .hasValue("identity.absence.days.wrong");
        assertThat(the(Absences.class).add("cs-a", DAY, DAY.plusYears(4), "", me))
                .hasValue("identity.absence.days.wrong");
        assertThat(the(Absences.class).add("cs-a", DAY, DAY, "x".repeat(201), me))
                .hasValue("identity.absence.note.long");
    }
}
