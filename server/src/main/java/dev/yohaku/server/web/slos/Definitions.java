package dev.yohaku.server.web.slos;

import dev.yohaku.engine.sli.SliDefinition;
import dev.yohaku.server.indicators.Queries;
import dev.yohaku.server.ingest.Provenance;
import dev.yohaku.server.web.Page;
import java.util.ArrayList;
import java.util.List;

/** What is counted, from where and by whom. */
final class Definitions {
    private Definitions() {}

    static List<SloPage.Entry> of(SloPages.Subject subject) {
        var page = subject.page();
        var objective = subject.status().objective();
        var indicator = subject.status().indicator();
        var entries = new ArrayList<SloPage.Entry>();
        queries(indicator.queries(), page, entries);
        entries.add(text(page.t("web.slo.def.counted"), counted(subject)));
        entries.add(text(
                page.t("web.slo.def.window"),
                page.t("web.slo.def.rolling", "window", page.words().duration(objective.window()))));
        entries.add(text(page.t("web.slo.def.source"), indicator.source()));
        entries.add(text(
                page.t("web.slo.def.generation"), page.t("web.slo.def.generation.n", "n", indicator.generation())));
        entries.add(text(page.t("web.slo.def.origin"), origin(objective.origin(), page)));
        var reason = objective.reason();
        if (reason != null) {
            entries.add(text(page.t("web.slo.def.reason"), page.name(reason)));
        }
        return entries;
    }

    private static void queries(Queries queries, Page page, List<SloPage.Entry> entries) {
        if (queries.good() != null) {
            entries.add(new SloPage.Entry(page.t("web.slo.def.good"), queries.good(), true));
        }
        if (queries.bad() != null) {
            entries.add(new SloPage.Entry(page.t("web.slo.def.bad"), queries.bad(), true));
        }
        entries.add(new SloPage.Entry(page.t("web.slo.def.total"), queries.total(), true));
    }

    /** What the reading found, where there is one; what the definition says otherwise. */
    private static String counted(SloPages.Subject subject) {
        var page = subject.page();
        var provenance = subject.reading().map(reading -> reading.provenance()).orElseGet(() -> defined(subject));
        return switch (provenance) {
            case Provenance.Exact() -> page.t("web.slo.def.exact");
            case Provenance.Delegated(var reason, var approximate) ->
                page.t(approximate ? "web.slo.def.approximate" : "web.slo.def.delegated", "reason", reason);
        };
    }

    private static Provenance defined(SloPages.Subject subject) {
        return switch (subject.status().indicator().definition()) {
            case SliDefinition.Exact _ -> new Provenance.Exact();
            case SliDefinition.Delegated delegated -> new Provenance.Delegated(delegated.reason(), false);
        };
    }

    private static String origin(String origin, Page page) {
        return origin.equals("discovered") ? page.t("web.slo.def.discovered") : origin;
    }

    private static SloPage.Entry text(String term, String text) {
        return new SloPage.Entry(term, text, false);
    }
}
