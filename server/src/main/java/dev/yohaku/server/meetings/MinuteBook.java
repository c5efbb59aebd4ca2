package dev.yohaku.server.meetings;

import dev.yohaku.server.reviews.ReviewWeek;
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

    public Minutes of(String team, ReviewWeek week) {
        return new Minutes(
                notes.of(team, week.id()),
                decisions.of(team, week.id()),
                agenda.of(team, week.id()),
                ends.of(team, week.id()),
                roles.of(team, week.id()),
                meetings.find(team, week.id()));
    }
}
