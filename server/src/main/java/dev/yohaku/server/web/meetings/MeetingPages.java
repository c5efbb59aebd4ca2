package dev.yohaku.server.web.meetings;

import dev.yohaku.server.meetings.Decision;
import dev.yohaku.server.meetings.Meeting;
import dev.yohaku.server.meetings.MeetingRole;
import dev.yohaku.server.meetings.MinuteBook;
import dev.yohaku.server.meetings.Minutes;
import dev.yohaku.server.meetings.Note;
import dev.yohaku.server.meetings.Pulse;
import dev.yohaku.server.meetings.Rating;
import dev.yohaku.server.meetings.Ratings;
import dev.yohaku.server.meetings.ReadMark;
import dev.yohaku.server.meetings.ReadMarks;
import dev.yohaku.server.meetings.Roles;
import dev.yohaku.server.reviews.Edition;
import dev.yohaku.server.reviews.ReviewWeek;
import dev.yohaku.server.watches.Watches;
import dev.yohaku.server.web.Page;
import dev.yohaku.server.web.meetings.MeetingPage.Choice;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what was written in and around a review. Thread-safe. */
@Component
public class MeetingPages {
    private final MinuteBook book;
    private final AgendaCards cards;
    private final Roles roles;
    private final ReadMarks marks;
    private final Ratings ratings;
    private final Pulse pulse;
    private final Watches watches;
    private final InstantSource clock;

    MeetingPages(
            MinuteBook book,
            AgendaCards cards,
            Roles roles,
            ReadMarks marks,
            Ratings ratings,
            Pulse pulse,
            Watches watches,
            InstantSource clock) {
        this.book = book;
        this.cards = cards;
        this.roles = roles;
        this.marks = marks;
        this.ratings = ratings;
        this.pulse = pulse;
        this.watches = watches;
        this.clock = clock;
    }

    /**
     * Who looks at it and from where.
     *
     * @param person their id; empty when nobody does
     * @param writes whether they may write here
     * @param back as in {@link MeetingPage#back()}
     */
    public record Viewer(String person, boolean writes, String back) {
        /** Nobody: the review is put into a document. */
        public static final Viewer NOBODY = new Viewer("", false, "");
    }

    public MeetingPage of(Edition edition, Viewer viewer, Page page) {
        var team = edition.team();
        var week = ReviewWeek.parse(edition.week(), page.zone());
        var minutes = book.of(team, week);
        return new MeetingPage(
                ReviewPlace.path(team, week.id()),
                viewer.back(),
                viewer.writes(),
                pulse.of(team, week.id()),
                course(minutes, viewer, page),
                notes(minutes),
                cards.of(edition, page),
                minutes.decisions().stream().map(d -> line(d, page)).toList(),
                roles.candidates(team),
                List.of(role(MeetingRole.LEAD, minutes, page), role(MeetingRole.SCRIBE, minutes, page)).stream()
                        .map(line -> suggested(line, team, week.id()))
                        .toList(),
                suggested(nextLead(minutes, week, page), team, week.id()),
                reading(edition, viewer),
                minutes.meeting().isPresent() ? rating(edition, viewer, page) : null,
                viewer.writes() ? watches(page) : List.of());
    }

    private MeetingPage.Course course(Minutes minutes, Viewer viewer, Page page) {
        return minutes.meeting()
                .map(meeting -> new MeetingPage.Course(
                        meeting.state().key(),
                        told(meeting, page),
                        meeting.form() == Meeting.Form.WRITTEN,
                        meeting.isOpen()
                                && meeting.form() == Meeting.Form.TOGETHER
                                && meeting.startedBy().equals(viewer.person()),
                        meeting.started().toEpochMilli()))
                .orElseGet(() -> new MeetingPage.Course("none", page.t("meetings.course.none"), false, false, 0));
    }

    private String told(Meeting meeting, Page page) {
        var words = page.words();
        if (!meeting.isOpen()) {
            return page.t(
                    meeting.closedBy().isEmpty() ? "meetings.course.closed.itself" : "meetings.course.closed",
                    "at",
                    words.stamp(meeting.closed().orElse(Instant.EPOCH)),
                    "by",
                    meeting.closedBy(),
                    "minutes",
                    (meeting.seconds() + 30) / 60);
        }
        if (meeting.form() == Meeting.Form.TOGETHER) {
            return page.t("meetings.course.together", "by", meeting.startedBy(), "at", words.stamp(meeting.started()));
        }
        var key = meeting.closes().isEmpty()
                ? "meetings.course.written"
                : meeting.isOverdue(clock.instant()) ? "meetings.course.overdue" : "meetings.course.written.until";
        return page.t(
                key,
                "by",
                meeting.startedBy(),
                "until",
                meeting.closes().map(words::stamp).orElse(""));
    }

    private static Map<String, MeetingPage.NoteField> notes(Minutes minutes) {
        return minutes.notes().stream()
                .collect(Collectors.toMap(
                        Note::section,
                        note -> new MeetingPage.NoteField(note.version(), note.content(), note.author())));
    }

    private static MeetingPage.RoleLine role(MeetingRole role, Minutes minutes, Page page) {
        return new MeetingPage.RoleLine(
                role.key(),
                page.t("meetings.role." + role.key()),
                minutes.roles().getOrDefault(role, ""),
                "");
    }

    private static MeetingPage.RoleLine nextLead(Minutes minutes, ReviewWeek week, Page page) {
        return new MeetingPage.RoleLine(
                MeetingRole.NEXT_LEAD.key(),
                page.t("reviews.lead.of", "week", week.next().number()),
                minutes.nextLead(),
                "");
    }

    private MeetingPage.RoleLine suggested(MeetingPage.RoleLine line, String team, String week) {
        var suggested = MeetingRole.parse(line.key())
                .map(role -> roles.suggested(team, week).getOrDefault(role, ""))
                .orElse("");
        return new MeetingPage.RoleLine(line.key(), line.label(), line.who(), suggested);
    }

    private MeetingPage.Reading reading(Edition edition, Viewer viewer) {
        var read = marks.of(edition.team(), edition.week()).stream()
                .filter(mark -> mark.edition() == edition.edition())
                .map(ReadMark::person)
                .toList();
        var others = roles.candidates(edition.team()).stream()
                .filter(Predicate.not(read::contains))
                .toList();
        return new MeetingPage.Reading(read, others, read.contains(viewer.person()), edition.edition());
    }

    private MeetingPage.RatingLine rating(Edition edition, Viewer viewer, Page page) {
        var tally = ratings.of(edition.team(), edition.week());
        @Nullable
        Boolean mine = ratings.by(edition.team(), edition.week(), viewer.person())
                .map(Rating::useful)
                .orElse(null);
        return new MeetingPage.RatingLine(
                mine,
                tally.all() == 0 ? "" : page.t("meetings.rating.tally", "useful", tally.useful(), "all", tally.all()));
    }

    private List<Choice> watches(Page page) {
        return watches.all().stream()
                .map(watch -> new Choice(watch.id(), page.name(watch.name()), "", false))
                .toList();
    }

    static MeetingPage.DecisionLine line(Decision decision, Page page) {
        var due = decision.due();
        var details = Stream.of(
                        decision.reason(),
                        decision.owner(),
                        due == null
                                ? ""
                                : page.t("reviews.due", "date", page.words().date(due)),
                        page.t(
                                "reviews.recorded",
                                "who",
                                decision.author(),
                                "at",
                                page.words().stamp(decision.recordedAt())),
                        decision.version() == 1 ? "" : page.t("meetings.decision.changed", "who", decision.changedBy()))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
        return new MeetingPage.DecisionLine(
                decision.id(),
                decision.what(),
                details,
                decision.withdrawnAt() != null,
                decision.version(),
                decision.reason(),
                decision.owner(),
                due == null ? "" : due.toString());
    }
}
