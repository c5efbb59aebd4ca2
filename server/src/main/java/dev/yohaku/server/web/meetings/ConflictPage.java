package dev.yohaku.server.web.meetings;

import dev.yohaku.server.meetings.Decisions;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Two texts that were saved at once, side by side, and the form that settles it.
 *
 * @param action path of the form below the review
 * @param hidden what the form sends unseen
 * @param by who saved the text that stands
 * @param decision the visitor's fields when the text is a decision; null for a note
 */
public record ConflictPage(
        String action,
        Map<String, String> hidden,
        String by,
        String theirs,
        String yours,
        Decisions.@Nullable Proposal decision) {
    public ConflictPage {
        hidden = Map.copyOf(hidden);
    }

    /** The name under which the page of the review remembers this text while it is not saved. */
    public String draft() {
        return decision == null ? "/" + hidden.getOrDefault("field", "") : action.replace("/decisions/", "/decision/");
    }

    /** A decision in lines, those that are empty left out. */
    static String text(Decisions.Proposal proposal) {
        return Stream.of(proposal.what(), proposal.reason(), proposal.owner(), Objects.toString(proposal.due(), ""))
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
    }
}
