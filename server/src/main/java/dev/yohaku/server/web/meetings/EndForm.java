package dev.yohaku.server.web.meetings;

import java.util.List;
import java.util.Map;

/**
 * The form with which an item comes to its end.
 *
 * @param seen version of the end that the visitor sees; 0 for none
 * @param choices the ends there are for this item, in its words
 * @param values what the fields hold, by name
 * @param problem what is wrong with what was sent; empty for a form that was not sent yet
 */
public record EndForm(
        String itemId,
        int seen,
        List<MeetingPage.Choice> choices,
        List<MeetingPage.Choice> kinds,
        List<MeetingPage.Choice> lasting,
        List<MeetingPage.Choice> checks,
        Map<String, String> values,
        String problem) {
    public EndForm {
        choices = List.copyOf(choices);
        values = Map.copyOf(values);
    }

    /** Where the form leads back to, where only one of our places is let through. */
    public String back() {
        return ReviewPlace.known(value("back"));
    }

    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** The same filled with what was sent, and what is wrong with it. */
    EndForm refused(Map<String, String> sent, String why) {
        var chosen = sent.getOrDefault("end", "");
        return new EndForm(
                itemId,
                seen,
                choices.stream()
                        .map(c -> new MeetingPage.Choice(
                                c.value(), c.text(), c.meaning(), c.value().equals(chosen)))
                        .toList(),
                kinds,
                lasting,
                checks,
                sent,
                why);
    }
}
