package dev.yohaku.server.meetings;

import java.time.Instant;
import java.util.List;

/** What was written in and around the meeting of one week: notes, decisions, and who leads the next review. Empty lead while nobody is chosen. */
public record Minutes(List<Note> notes, List<Decision> decisions, String nextLead) {
    public Minutes {
        notes = List.copyOf(notes);
        decisions = List.copyOf(decisions);
    }

    /** The note under a section; an empty one of version 0 while nothing was noted. */
    public Note note(String section) {
        return notes.stream()
                .filter(note -> note.section().equals(section))
                .findFirst()
                .orElse(new Note(section, 0, "", "", Instant.EPOCH));
    }

    /** Decisions that stand. */
    public List<Decision> standing() {
        return decisions.stream()
                .filter(decision -> decision.withdrawnAt() == null)
                .toList();
    }
}
