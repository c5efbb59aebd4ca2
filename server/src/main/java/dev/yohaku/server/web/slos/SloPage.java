package dev.yohaku.server.web.slos;

import dev.yohaku.server.web.chart.BurnBar;
import dev.yohaku.server.web.chart.Chart;
import dev.yohaku.server.wording.Sentence;
import java.util.List;

/** The page of one objective, all in words and drawings. {@code noSpenders} says why there are none; empty when there are. */
public record SloPage(
        Head head,
        List<Sentence> lede,
        List<Figure> figures,
        Chart burnDown,
        Chart daily,
        List<BurnBar> burns,
        List<Spender> spenders,
        String noSpenders,
        List<Entry> definition,
        Account account,
        Policy policy) {
    public SloPage {
        lede = List.copyOf(lede);
        figures = List.copyOf(figures);
        burns = List.copyOf(burns);
        spenders = List.copyOf(spenders);
        definition = List.copyOf(definition);
    }

    /** @param css how it stands: ok, watch, out or none */
    public record Head(
            String id, String name, String promise, String service, String css, String stateWord, String sub) {}

    /** @param css watch, out or empty */
    public record Figure(String label, String value, String css, String note) {}

    /** A label value that spends the budget: its share of failures, and the failures of its events. */
    public record Spender(String name, String share, String events) {}

    /** A term and what it means here; {@code code} when it is a query. */
    public record Entry(String term, String text, boolean code) {}

    /** Where the numbers come from. {@code gaps} and {@code spans} may be empty; {@code more} says how many are not listed. */
    public record Account(String formula, List<Entry> entries, List<String> gaps, String more, List<String> spans) {
        public Account {
            entries = List.copyOf(entries);
            gaps = List.copyOf(gaps);
            spans = List.copyOf(spans);
        }
    }

    /** The alert policy, its tiers in force and left out, and what it did or would have done. */
    public record Policy(String mode, String would, List<Tier> tiers, List<String> omitted, List<Episode> episodes) {
        public Policy {
            tiers = List.copyOf(tiers);
            omitted = List.copyOf(omitted);
            episodes = List.copyOf(episodes);
        }
    }

    public record Tier(
            String severity, String windows, String factor, String share, String gate, String now, String state) {}

    public record Episode(String start, String length, String severity, String burn) {}
}
