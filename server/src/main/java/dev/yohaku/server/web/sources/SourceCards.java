package dev.yohaku.server.web.sources;

import dev.yohaku.engine.time.MinuteRange;
import dev.yohaku.server.ingest.IndicatorReading;
import dev.yohaku.server.ingest.Provenance;
import dev.yohaku.server.ingest.SourceHealth;
import dev.yohaku.server.ingest.SourceProblem;
import dev.yohaku.server.web.Page;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Puts the health of a source into words. */
final class SourceCards {
    private static final int GAPS = 8;
    private static final int BRIEF = 60;

    private SourceCards() {}

    static SourceCard of(SourceHealth health, Page page) {
        var source = health.source();
        var css = css(health);
        var running = Backfills.running(List.of(health));
        return new SourceCard(
                source.id(),
                source.name(),
                source.url().toString(),
                css,
                page.t("web.source.state." + css),
                health.problem().map(trouble -> trouble(trouble, page)).orElseGet(() -> clock(health, page)),
                entries(health, page),
                health.gaps().reversed().stream()
                        .limit(GAPS)
                        .map(gap -> gap(gap, page))
                        .toList(),
                health.gaps().size() > GAPS
                        ? page.t("web.slo.account.gaps.more", "n", health.gaps().size() - GAPS)
                        : "",
                health.indicators().stream()
                        .map(reading -> reading(reading, page))
                        .toList(),
                running.map(backfill -> Backfills.sentence(backfill, page)).orElse(""),
                running.map(backfill -> (int) Math.floor(100 * backfill.share()))
                        .orElse(100));
    }

    static String css(SourceHealth health) {
        if (health.problem().isPresent()) {
            return "watch";
        }
        return health.lastSuccess().isPresent() ? "ok" : "none";
    }

    static String problem(SourceProblem problem, Page page) {
        return problem(problem, problem.detail(), page);
    }

    /** For a narrow place: a long detail is cut. */
    static String brief(SourceProblem problem, Page page) {
        var detail = problem.detail();
        return problem(problem, detail.length() > BRIEF ? detail.substring(0, BRIEF) + "…" : detail, page);
    }

    private static String problem(SourceProblem problem, String detail, Page page) {
        return page.t(
                "source.problem." + problem.kind().name().toLowerCase(Locale.ROOT),
                "place",
                problem.place(),
                "status",
                String.valueOf(problem.status()),
                "detail",
                detail);
    }

    private static String clock(SourceHealth health, Page page) {
        var ahead = health.clockAhead();
        return ahead.isZero()
                ? ""
                : page.t(
                        ahead.isNegative() ? "source.clock.behind" : "source.clock.ahead",
                        "seconds",
                        ahead.abs().toSeconds());
    }

    private static String trouble(SourceHealth.Trouble trouble, Page page) {
        var words = page.words();
        return page.t(
                "web.source.trouble",
                "problem",
                problem(trouble.problem(), page),
                "since",
                words.moment(trouble.since()),
                "n",
                trouble.attempts(),
                "next",
                words.time(trouble.next()));
    }

    private static List<SourceCard.Entry> entries(SourceHealth health, Page page) {
        var words = page.words();
        var entries = new ArrayList<SourceCard.Entry>();
        health.lastSuccess().ifPresent(last -> add(entries, page, "last", words.moment(last)));
        health.lag().ifPresent(lag -> add(entries, page, "lag", words.duration(lag.truncatedTo(ChronoUnit.SECONDS))));
        health.server().ifPresent(server -> add(entries, page, "server", server.toString()));
        health.way().ifPresent(way -> add(entries, page, "way", page.t("source.way." + way)));
        add(
                entries,
                page,
                "slis",
                page.t("web.source.slis.n", "n", health.indicators().size()));
        add(entries, page, "gaps", gaps(health, page));
        return entries;
    }

    private static String gaps(SourceHealth health, Page page) {
        var minutes = health.gaps().stream().mapToLong(MinuteRange::minutes).sum();
        return health.gaps().isEmpty()
                ? page.t("web.source.gaps.none")
                : page.t(
                        "web.source.gaps.n",
                        "n",
                        health.gaps().size(),
                        "for",
                        page.words().duration(Duration.ofMinutes(minutes)));
    }

    private static void add(List<SourceCard.Entry> entries, Page page, String key, String text) {
        entries.add(new SourceCard.Entry(page.t("web.source." + key), text));
    }

    private static String gap(MinuteRange gap, Page page) {
        var words = page.words();
        return page.t(
                "web.slo.account.gap",
                "from",
                words.moment(gap.start()),
                "to",
                words.moment(gap.end()),
                "for",
                words.duration(Duration.ofMinutes(gap.minutes())));
    }

    private static SourceCard.Reading reading(IndicatorReading reading, Page page) {
        var counted = switch (reading.provenance()) {
            case Provenance.Exact() -> page.t("web.slo.def.exact");
            case Provenance.Delegated(var reason, var approximate) ->
                page.t(approximate ? "web.slo.def.approximate" : "web.slo.def.delegated", "reason", reason);
        };
        var refused = reading.late() + reading.faults() == 0
                ? ""
                : page.t("web.slo.account.refused.n", "late", reading.late(), "faults", reading.faults());
        var state = page.t("web.reading." + reading.state().name().toLowerCase(Locale.ROOT));
        return new SourceCard.Reading(reading.indicatorId(), state, counted, refused);
    }
}
