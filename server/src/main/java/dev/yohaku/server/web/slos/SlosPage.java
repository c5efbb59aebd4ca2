package dev.yohaku.server.web.slos;

import java.util.List;

/**
 * The list of objectives.
 *
 * @param sub how many stand how, of all
 * @param services to choose from; the first choice is all
 * @param empty why no row is shown; empty when there are rows
 */
public record SlosPage(String sub, List<Choice> services, List<Choice> states, List<SloRow> rows, String empty) {
    public SlosPage {
        services = List.copyOf(services);
        states = List.copyOf(states);
        rows = List.copyOf(rows);
    }

    public record Choice(String value, String text, boolean chosen) {}
}
