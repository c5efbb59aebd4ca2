package dev.yohaku.server.web.watches;

import dev.yohaku.server.web.chart.Plot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of a watch.
 *
 * @param fresh whether it adds one; else it changes one
 * @param services ids and names to choose from
 * @param problems what is wrong with what was filled in, in words
 * @param tried what a trial brought, in words; empty before one
 * @param values the drawing of the trial's values; null where there are none
 */
public record WatchFormPage(
        WatchForm form,
        boolean fresh,
        List<Choice> services,
        List<String> problems,
        String tried,
        @Nullable Plot values) {
    public WatchFormPage {
        services = List.copyOf(services);
        problems = List.copyOf(problems);
    }

    public record Choice(String id, String name) {}
}
