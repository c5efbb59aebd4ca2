package dev.yohaku.server.meetings;

import dev.yohaku.server.reviews.ReviewWeek;
import org.springframework.stereotype.Component;

/** Gathers what was written in the meeting of a week. Thread-safe. */
@Component
public class MinuteBook {
    private final Notes notes;
    private final Decisions decisions;
    private final Leads leads;

    MinuteBook(Notes notes, Decisions decisions, Leads leads) {
        this.notes = notes;
        this.decisions = decisions;
        this.leads = leads;
    }

    /** The minutes of a week; {@code nextLead} is whoever leads the review of the week after. */
    public Minutes of(String team, ReviewWeek week) {
        return new Minutes(
                notes.of(team, week.id()),
                decisions.of(team, week.id()),
                leads.of(team, week.next().id()).orElse(""));
    }
}
