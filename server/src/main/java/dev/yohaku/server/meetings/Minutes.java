package dev.yohaku.server.meetings;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was written in and around the meeting of one week.
 *
 * @param agenda what needs an end, with the end that each item came to
 * @param ends the newest end of each item by item id
 * @param meeting empty while it was not started
 */
public record Minutes(
        List<Note> notes,
        List<Decision> decisions,
        List<AgendaItem> agenda,
        Map<String, End> ends,
        Map<MeetingRole, String> roles,
        Optional<Meeting> meeting) {
    public Minutes {
        notes = List.copyOf(notes);
        decisions = List.copyOf(decisions);
        agenda = List.copyOf(agenda);
        ends = Map.copyOf(ends);
        roles = Map.copyOf(roles);
    }

    /** Those of a meeting that was not held. */
    public static Minutes of(List<Note> notes, List<Decision> decisions) {
        return new Minutes(notes, decisions, List.of(), Map.of(), Map.of(), Optional.empty());
    }

    /** The note in a field; an empty one of version 0 while nothing was noted. */
    public Note note(String field) {
        return notes.stream()
                .filter(note -> note.section().equals(field))
                .findFirst()
                .orElse(new Note(field, 0, "", "", Instant.EPOCH));
    }

    /** Decisions that stand. */
    public List<Decision> standing() {
        return decisions.stream()
                .filter(decision -> decision.withdrawnAt() == null)
                .toList();
    }

    /** Who leads the next review, chosen or by turn; empty while that is open. */
    public String nextLead() {
        return roles.getOrDefault(MeetingRole.NEXT_LEAD, "");
    }

    /** The end that an item came to; empty while it is open. */
    public Optional<End> end(String itemId) {
        return Optional.ofNullable(ends.get(itemId)).filter(End::closes);
    }
}
