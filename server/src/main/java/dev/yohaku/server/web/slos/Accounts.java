package dev.yohaku.server.web.slos;

import dev.yohaku.engine.objective.Explanation;
import dev.yohaku.engine.sli.Span;
import dev.yohaku.engine.time.MinuteRange;
import dev.yohaku.server.web.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Where each number of the page comes from. */
final class Accounts {
    private static final int SHOWN = 8;

    private final Explanation explanation;
    private final SloPages.Subject subject;
    private final Page page;

    private Accounts(Explanation explanation, SloPages.Subject subject) {
        this.explanation = explanation;
        this.subject = subject;
        this.page = subject.page();
    }

    static SloPage.Account of(Explanation explanation, SloPages.Subject subject) {
        return new Accounts(explanation, subject).account();
    }

    private SloPage.Account account() {
        var longest = explanation.gaps().stream()
                .sorted(Comparator.comparingLong(MinuteRange::minutes).reversed())
                .limit(SHOWN)
                .sorted(Comparator.comparingLong(MinuteRange::from))
                .toList();
        var unlisted = explanation.gaps().size() - longest.size();
        return new SloPage.Account(
                formula(),
                entries(),
                longest.stream().map(this::gap).toList(),
                unlisted > 0 ? page.t("web.slo.account.gaps.more", "n", unlisted) : "",
                explanation.spans().reversed().stream()
                        .limit(SHOWN)
                        .map(this::span)
                        .toList());
    }

    private String formula() {
        var formula = explanation.formula();
        if (formula.remaining().isEmpty()) {
            return page.t("web.slo.account.none");
        }
        var words = page.words();
        return page.t(
                "web.slo.account.formula",
                "bad",
                words.number(formula.bad().doubleValue()),
                "total",
                words.number(formula.total().doubleValue()),
                "target",
                words.target(formula.target()),
                "left",
                words.percent(formula.remaining().getAsDouble(), 2));
    }

    private List<SloPage.Entry> entries() {
        var words = page.words();
        var budget = explanation.budget();
        var formula = explanation.formula();
        var entries = new ArrayList<SloPage.Entry>();
        add(entries, "good", words.number(formula.good().doubleValue()));
        add(entries, "total", words.number(formula.total().doubleValue()));
        add(entries, "bad", words.number(formula.bad().doubleValue()));
        add(entries, "allowed", allowed());
        add(
                entries,
                "window",
                page.t(
                        "web.slo.account.range",
                        "from",
                        words.moment(budget.window().start()),
                        "to",
                        words.moment(budget.window().end())));
        add(entries, "minutes", minutes());
        add(
                entries,
                "coverage",
                budget.coverage().isPresent() ? words.coverage(budget.coverage().getAsDouble()) : "—");
        add(
                entries,
                "spans",
                page.t("web.slo.account.spans.n", "n", explanation.spans().size()));
        add(entries, "generation", page.t("web.slo.def.generation.n", "n", explanation.generation()));
        subject.reading()
                .ifPresent(reading -> add(
                        entries,
                        "refused",
                        page.t("web.slo.account.refused.n", "late", reading.late(), "faults", reading.faults())));
        return entries;
    }

    private String allowed() {
        var formula = explanation.formula();
        return page.t(
                "web.slo.account.allowed.is",
                "share",
                page.words().target(formula.share()),
                "total",
                page.words().number(formula.total().doubleValue()),
                "allowed",
                page.words().decimal(formula.allowed()));
    }

    private String minutes() {
        var minutes = explanation.minutes();
        return page.t(
                "web.slo.account.minutes.are",
                "whole",
                minutes.whole(),
                "part",
                minutes.part(),
                "none",
                minutes.none());
    }

    private void add(List<SloPage.Entry> entries, String key, String text) {
        entries.add(new SloPage.Entry(page.t("web.slo.account." + key), text, false));
    }

    private String gap(MinuteRange gap) {
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

    private String span(Span span) {
        var words = page.words();
        return page.t(
                "web.slo.account.span",
                "from",
                words.moment(span.range().start()),
                "to",
                words.moment(span.range().end()),
                "bad",
                words.number(span.total() - span.good()),
                "total",
                words.number(span.total()));
    }
}
