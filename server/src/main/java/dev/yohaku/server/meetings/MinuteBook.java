package dev.yohaku.server.meetings;

import dev.yohaku.server.reviews.ReviewWeek;
import java.util.EnumMap;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what was written in the meeting of a week. Thread-safe. */
@Component
@Transactional(readOnly = true)
public class MinuteBook {
    private final Notes notes;
    private final Decisions decisions;
    private final Agenda agenda;
    private final Ends ends;
    private final Roles roles;
    private final Meetings meetings;

    MinuteBook(Notes notes, Decisions decisions, Agenda agenda, Ends ends, Roles roles, Meetings meetings) {
        this.notes = notes;
        this.decisions = decisions;
        this.agenda = agenda;
        this.ends = ends;
        this.roles = roles;
        this.meetings = meetings;
    }

    /** Once the review has started, whoever's turn it is leads the next one where nobody was chosen. */
    public Minutes of(String team, ReviewWeek week) {
        var meeting = meetings.find(team, week.id());
        var people = new EnumMap<MeetingRole, String>(MeetingRole.class);
        people.putAll(roles.of(team, week.id()));
        if (meeting.isPresent() && !people.containsKey(MeetingRole.NEXT_LEAD)) {
            Optional.ofNullable(roles.suggested(team, week.id()).get(MeetingRole.NEXT_LEAD))
                    .ifPresent(who -> people.put(MeetingRole.NEXT_LEAD, who));
        }
        return new Minutes(
                notes.of(team, week.id()),
                decisions.of(team, week.id()),
                agenda.of(team, week.id()),
                ends.of(team, week.id()),
                people,
                meeting);
    }
}
