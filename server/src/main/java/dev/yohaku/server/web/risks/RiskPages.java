package dev.yohaku.server.web.risks;

import dev.yohaku.server.risks.LogLine;
import dev.yohaku.server.risks.Plan;
import dev.yohaku.server.risks.Risk;
import dev.yohaku.server.risks.RiskMatter;
import dev.yohaku.server.risks.Risks;
import dev.yohaku.server.risks.Trigger;
import dev.yohaku.server.risks.TriggerLink;
import dev.yohaku.server.risks.Triggers;
import dev.yohaku.server.web.Page;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of one risk record together. Thread-safe. */
@Component
class RiskPages {
    private static final int DAYS_AHEAD = 7;

    private final Risks risks;
    private final Triggers triggers;
    private final InstantSource clock;

    RiskPages(Risks risks, Triggers triggers, InstantSource clock) {
        this.risks = risks;
        this.triggers = triggers;
        this.clock = clock;
    }

    /** What kept a step from being taken, and the reason given for it; both empty when nothing did. */
    record Trouble(String problem, String kept) {
        static final Trouble NONE = new Trouble("", "");
    }

    RiskPage of(Risk risk, Trouble trouble, Page page) {
        var today = LocalDate.ofInstant(clock.instant(), page.zone());
        var written = risk.written();
        var log = risks.log(risk.id());
        return new RiskPage(
                risk.id(),
                risk.version(),
                page.name(written.title()),
                page.t(
                        "risks.raised.by",
                        "found",
                        page.t("risks.found." + written.origin().found().key()),
                        "at",
                        page.words().date(risk.raisedAt()),
                        "who",
                        who(risk.raisedBy(), page)),
                RisksPages.css(risk.priority().level()),
                RisksPages.words(page).level(risk.priority().level()),
                risk.priority().score(),
                page.t("risks.state." + risk.state(today).key()),
                stateNote(risk, today, page),
                risk.state(today) == Risk.State.OPEN,
                RisksPages.words(page).reasons(risk.priority()),
                matters(risk, today, page),
                written.description(),
                trigger(written.trigger(), page),
                plan(written.stopGap(), today, page),
                plan(written.permanent(), today, page),
                entries(risk, today, page),
                log.stream().map(line -> line(line, page)).toList(),
                priorities(log, page),
                trouble.problem(),
                trouble.kept(),
                page.visitor().member());
    }

    private static String stateNote(Risk risk, LocalDate today, Page page) {
        var acceptance = risk.acceptance();
        if (risk.closedReason() != null) {
            return page.t("risks.closed.because", "reason", risk.closedReason());
        }
        if (acceptance == null) {
            return "";
        }
        var key = acceptance.until().isBefore(today) ? "risks.accepted.ended" : "risks.accepted.because";
        return page.t(key, "until", page.words().date(acceptance.until()), "reason", acceptance.reason());
    }

    private static List<RiskPage.Matter> matters(Risk risk, LocalDate today, Page page) {
        return RiskMatter.due(risk, today, today.plusDays(DAYS_AHEAD)).stream()
                .map(matter ->
                        new RiskPage.Matter(RisksPages.words(page).matter(matter, risk.priority()), matter.overdue()))
                .toList();
    }

    private RiskPage.@Nullable Trigger trigger(@Nullable TriggerLink link, Page page) {
        if (link == null) {
            return null;
        }
        var href = triggers.page(link).orElse("");
        return triggers.reading(link, clock.instant())
                .map(reading -> read(link, reading, href, page))
                .orElseGet(() -> new RiskPage.Trigger(
                        link.kind() + ":" + link.id(), href, page.t("risks.trigger.silent.long"), List.of()));
    }

    private static RiskPage.Trigger read(TriggerLink link, Trigger.Reading reading, String href, Page page) {
        var words = RisksPages.words(page);
        var entries = new ArrayList<RiskPage.Entry>();
        var threshold = link.threshold().isPresent() ? link.threshold() : reading.limit();
        entries.add(entry(page.t("risks.trigger.now"), words.value(reading.now(), reading.unit())));
        threshold.ifPresent(value -> entries.add(entry(
                page.t(link.threshold().isPresent() ? "risks.trigger.threshold" : "risks.trigger.limit"),
                page.t("risks.trigger." + link.side().key(), "value", words.value(value, reading.unit())))));
        reading.crossingProbability()
                .ifPresent(p -> entries.add(
                        entry(page.t("risks.trigger.probability"), page.words().percent(p, 0))));
        if (reading.crossingFrom().isPresent() && reading.crossingTo().isPresent()) {
            entries.add(entry(
                    page.t("risks.trigger.range"),
                    page.words()
                            .days(
                                    reading.crossingFrom().get(),
                                    reading.crossingTo().get())));
        }
        var open = threshold.isEmpty() && reading.crossingProbability().isEmpty();
        return new RiskPage.Trigger(
                page.name(reading.name()), href, open ? page.t("risks.trigger.unbounded") : "", entries);
    }

    private static RiskPage.Plan plan(Plan plan, LocalDate today, Page page) {
        var due = plan.due();
        return new RiskPage.Plan(
                plan.what(),
                page.t("risks.plan.state." + plan.state().key()),
                plan.owner(),
                due == null ? page.t("risks.undated") : page.words().date(due),
                plan.dueBefore(today),
                new RiskPage.Entry("", plan.proof(), plan.proof().matches("https?://\\S+") ? plan.proof() : ""));
    }

    private static List<RiskPage.Entry> entries(Risk risk, LocalDate today, Page page) {
        var written = risk.written();
        var entries = new ArrayList<RiskPage.Entry>();
        var origin = written.origin();
        var reference = origin.reference().isEmpty() ? origin.link() : origin.reference();
        entries.add(new RiskPage.Entry(
                page.t("risks.field.found"),
                reference.isEmpty()
                        ? page.t("risks.found." + origin.found().key())
                        : page.t(
                                "risks.found.in",
                                "found",
                                page.t("risks.found." + origin.found().key()),
                                "reference",
                                reference),
                origin.link().startsWith("/") ? page.url(origin.link()) : origin.link()));
        entries.add(entry(page.t("risks.field.owner"), orNobody(written.owner(), page)));
        if (!written.service().isEmpty()) {
            entries.add(entry(page.t("risks.field.service"), written.service()));
        }
        var next = written.nextEvaluation();
        var late = risk.evaluationDueBefore(today);
        entries.add(entry(
                page.t("risks.field.next_evaluation"),
                next == null
                        ? page.t("risks.undated")
                        : page.t(
                                late ? "risks.day.overdue" : "risks.day",
                                "day",
                                page.words().date(next))));
        return entries;
    }

    private static RiskPage.Entry entry(String term, String text) {
        return new RiskPage.Entry(term, text, "");
    }

    private static String orNobody(String owner, Page page) {
        return owner.isEmpty() ? page.t("risks.nobody") : owner;
    }

    /** Only the lines that moved the score, newest first. */
    private static List<RiskPage.Line> priorities(List<LogLine> log, Page page) {
        var moved = new ArrayList<RiskPage.Line>();
        for (var i = 0; i < log.size(); i++) {
            if (i == log.size() - 1
                    || log.get(i).priority().score()
                            != log.get(i + 1).priority().score()) {
                moved.add(ranked(log.get(i), page));
            }
        }
        return moved;
    }

    private static RiskPage.Line ranked(LogLine line, Page page) {
        var words = RisksPages.words(page);
        return new RiskPage.Line(
                page.words().stamp(line.at()),
                who(line.actor(), page),
                page.t("risks.cause." + line.cause().key()),
                words.reasons(line.priority()).getFirst(),
                page.t(
                        "risks.ranked",
                        "level",
                        words.level(line.priority().level()),
                        "score",
                        line.priority().score()));
    }

    private static RiskPage.Line line(LogLine line, Page page) {
        return new RiskPage.Line(
                page.words().stamp(line.at()),
                who(line.actor(), page),
                page.t("risks.cause." + line.cause().key()),
                line.note(),
                RisksPages.words(page).level(line.priority().level()));
    }

    private static String who(String actor, Page page) {
        return actor.isEmpty() ? page.t("risks.yohaku") : actor;
    }
}
