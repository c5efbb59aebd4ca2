package dev.yohaku.server.web.meetings;

import dev.yohaku.server.meetings.Notes;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is written in and around a review, as its page shows it.
 *
 * @param place path of the review
 * @param back what forms of this page lead back to: empty for the page of the edition, otherwise a screen of the presentation
 * @param mayWrite whether the visitor may, and this is the edition that is shown by default
 * @param beat rises with everything that is written
 * @param notes by field
 * @param people who can take a role, by id
 * @param roles lead and scribe of this review
 * @param rating null while it cannot be rated
 */
public record MeetingPage(
        String place,
        String back,
        boolean mayWrite,
        long beat,
        Course course,
        Map<String, NoteField> notes,
        List<Card> agenda,
        List<DecisionLine> decisions,
        List<String> people,
        List<RoleLine> roles,
        RoleLine nextLead,
        Reading reading,
        @Nullable RatingLine rating,
        List<Choice> watches) {
    private static final NoteField EMPTY = new NoteField(0, "", "");

    /**
     * How far the review is.
     *
     * @param state none, open or closed
     * @param sentence the same in words
     * @param written whether it is held in writing
     * @param ticks whether this visitor's screen counts the time spent
     * @param startedMs when it began, in milliseconds; 0 while it has not
     */
    public record Course(String state, String sentence, boolean written, boolean ticks, long startedMs) {
        public boolean isOpen() {
            return state.equals("open");
        }

        public boolean isClosed() {
            return state.equals("closed");
        }

        public boolean isBegun() {
            return !state.equals("none");
        }
    }

    /** A note as it stands; {@code version} goes back with the form. */
    public record NoteField(int version, String content, String by) {}

    /** A decision, with what else is known of it in one line, and its fields for the form that changes it. */
    public record DecisionLine(
            String id,
            String what,
            String details,
            boolean withdrawn,
            int version,
            String reason,
            String owner,
            String due) {}

    /**
     * Somebody's part in a review.
     *
     * @param who the one chosen; empty while nobody is
     * @param suggested the one chosen, otherwise whose turn it is; empty when nobody can
     */
    public record RoleLine(String key, String label, String who, String suggested) {}

    /** Who has read the edition and who has not, by id. */
    public record Reading(List<String> read, List<String> others, boolean mine, int edition) {}

    /** What was thought of the review: the visitor's own answer ({@code null} for none yet), and how many answered how. */
    public record RatingLine(@Nullable Boolean mine, String tally) {}

    /** Something to choose. */
    public record Choice(String value, String text, String meaning, boolean chosen) {}

    /**
     * An item that needs an end.
     *
     * @param anchor its place in the page, without the number sign
     * @param sectionId where it belongs, and {@code section} its title
     * @param told place of the item itself in the page; empty when it comes from another week
     * @param moved how often it was moved so far, in words; empty for never
     * @param often whether it was moved so often that it stands out
     * @param isMoved whether this review moved it to the next
     * @param end how it ended, in words; empty while it is open
     */
    public record Card(
            String anchor,
            String itemId,
            int number,
            String told,
            String sectionId,
            String section,
            String sentence,
            String moved,
            boolean often,
            String end,
            String details,
            String link,
            boolean isMoved,
            EndForm form) {
        public boolean isOpen() {
            return end.isEmpty();
        }
    }

    /** The note in a field. */
    public NoteField note(String field) {
        return notes.getOrDefault(field, EMPTY);
    }

    /** The field of the note under an item. */
    public String field(String itemId) {
        return Notes.item(itemId);
    }

    /** Items without an end, in the order of the agenda. */
    public List<Card> open() {
        return agenda.stream().filter(Card::isOpen).toList();
    }

    /** Items that the next review has to speak of, in the order of the agenda. */
    public List<Card> movedOn() {
        return agenda.stream().filter(Card::isMoved).toList();
    }

    /** The card of an item; null for one that needs no end. */
    public @Nullable Card card(String itemId) {
        return agenda.stream()
                .filter(card -> card.itemId().equals(itemId))
                .findFirst()
                .orElse(null);
    }

    /** Where a form on a place of this page leads back to. */
    public String backTo(String anchor) {
        return back + "#" + anchor;
    }
}
