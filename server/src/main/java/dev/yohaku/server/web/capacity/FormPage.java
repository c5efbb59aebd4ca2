package dev.yohaku.server.web.capacity;

import java.util.List;
import java.util.Map;

/**
 * The form of a driver.
 *
 * @param title of the page
 * @param action path to post to
 * @param back path of the page that one came from
 * @param values what stands in the fields, by name
 * @param wrong what is wrong with them, by name; empty at first
 * @param removable whether the driver exists and can be taken off the list
 */
public record FormPage(
        String title,
        String action,
        String back,
        Map<String, String> values,
        Map<String, String> wrong,
        List<Choice> watches,
        List<Choice> kinds,
        List<Choice> services,
        boolean removable) {
    public FormPage {
        values = Map.copyOf(values);
        wrong = Map.copyOf(wrong);
        watches = List.copyOf(watches);
        kinds = List.copyOf(kinds);
        services = List.copyOf(services);
    }

    public record Choice(String value, String text, boolean chosen) {}

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** What is wrong with a field; empty when nothing is. */
    public String wrong(String field) {
        return wrong.getOrDefault(field, "");
    }
}
