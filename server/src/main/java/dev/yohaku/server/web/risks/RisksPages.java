package dev.yohaku.server.web.risks;

import dev.yohaku.server.risks.Level;
import dev.yohaku.server.risks.Plan;
import dev.yohaku.server.risks.Priority;
import dev.yohaku.server.risks.Risk;
import dev.yohaku.server.risks.RiskMatter;
import dev.yohaku.server.risks.RiskWords;
import dev.yohaku.server.risks.Risks;
import dev.yohaku.server.risks.Trigger;
import dev.yohaku.server.risks.Triggers;
import dev.yohaku.server.web.Page;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.springframework.stereotype.Component;

/** Puts the list of risk records together. Thread-safe. */
@Component
class RisksPages {
    private final Risks risks;
    private final Triggers triggers;
    private final InstantSource clock;

    RisksPages(Risks risks, Triggers triggers, InstantSource clock) {
        this.risks = risks;
        this.triggers = triggers;
        this.clock = clock;
    }

    RisksPage of(Page page) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, page.zone());
        var all = risks.all();
        var open = in(all, Risk.State.OPEN, today);
        var accepted = in(all, Risk.State.ACCEPTED, today);
        var closed = in(all, Risk.State.CLOSED, today).stream()
                .sorted(Comparator.comparing(Risk::changedAt).reversed())
                .toList();
        return new RisksPage(
                page.t("risks.sub", "open", open.size(), "accepted", accepted.size(), "closed", closed.size()),
                lede(open, today, page),
                rows(open, now, page),
                rows(accepted, now, page),
                rows(closed, now, page),
                page.visitor().member());
    }

    private static List<Risk> in(List<Risk> all, Risk.State state, LocalDate today) {
        return all.stream().filter(risk -> risk.state(today) == state).toList();
    }

    private List<RisksPage.Row> rows(List<Risk> risks, Instant now, Page page) {
        return risks.stream().map(risk -> row(risk, now, page)).toList();
    }

    /** The most urgent record, then what is overdue. */
    private static List<String> lede(List<Risk> open, LocalDate today, Page page) {
        var said = new ArrayList<String>();
        if (open.isEmpty()) {
            return List.of(page.t("risks.lede.none"));
        }
        var worst = open.getFirst();
        said.add(
                worst.priority().level().compareTo(Level.HIGH) <= 0
                        ? page.t(
                                "risks.lede.worst",
                                "title",
                                page.name(worst.written().title()),
                                "level",
                                words(page).level(worst.priority().level()))
                        : page.t("risks.lede.calm", "n", open.size()));
        var overdue = open.stream()
                .filter(risk ->
                        RiskMatter.due(risk, today, today.plusDays(1)).stream().anyMatch(RiskMatter::overdue))
                .count();
        if (overdue > 0) {
            said.add(page.t("risks.lede.overdue", "n", overdue));
        }
        return said;
    }

    private RisksPage.Row row(Risk risk, Instant now, Page page) {
        var written = risk.written();
        var today = LocalDate.ofInstant(now, page.zone());
        var next = written.nextEvaluation();
        return new RisksPage.Row(
                risk.id(),
                page.name(written.title()),
                css(risk.priority().level()),
                words(page).level(risk.priority().level()),
                risk.priority().score(),
                why(risk.priority(), page),
                trigger(risk, now, page),
                plan(written.stopGap(), page),
                plan(written.permanent(), page),
                next == null ? page.t("risks.undated") : page.words().date(next),
                RiskMatter.due(risk, today, today).stream()
                        .map(matter -> words(page).matter(matter, risk.priority()))
                        .toList(),
                written.owner(),
                note(risk, page));
    }

    private static String why(Priority priority, Page page) {
        return page.t(
                "risks.row.why",
                "likelihood",
                priority.likelihood(),
                "impact",
                priority.judgement().impact());
    }

    private String trigger(Risk risk, Instant now, Page page) {
        var link = risk.written().trigger();
        if (link == null) {
            return "";
        }
        return triggers.reading(link, now)
                .map(reading -> shown(reading, link.threshold().isPresent() ? link.threshold() : reading.limit(), page))
                .orElseGet(() -> page.t("risks.trigger.silent"));
    }

    private static String shown(Trigger.Reading reading, OptionalDouble threshold, Page page) {
        var now = words(page).value(reading.now(), reading.unit());
        return threshold.isEmpty()
                ? page.t("risks.row.trigger.open", "name", page.name(reading.name()), "now", now)
                : page.t(
                        "risks.row.trigger",
                        "name",
                        page.name(reading.name()),
                        "now",
                        now,
                        "threshold",
                        words(page).value(threshold.getAsDouble(), reading.unit()));
    }

    /** How far a plan is, in short. */
    static String plan(Plan plan, Page page) {
        if (!plan.exists()) {
            return page.t("risks.plan.none");
        }
        var due = plan.due();
        var state = page.t("risks.plan.state." + plan.state().key());
        return due == null || plan.done()
                ? state
                : page.t("risks.row.plan", "state", state, "due", page.words().day(due));
    }

    private static String note(Risk risk, Page page) {
        var acceptance = risk.acceptance();
        if (risk.closedReason() != null) {
            return risk.closedReason();
        }
        return acceptance == null
                ? ""
                : page.t(
                        "risks.accepted.note",
                        "until",
                        page.words().date(acceptance.until()),
                        "reason",
                        acceptance.reason());
    }

    /** The colour of a level. */
    static String css(Level level) {
        return switch (level) {
            case URGENT -> "out";
            case HIGH -> "watch";
            case MIDDLE, LOW -> "";
        };
    }

    static RiskWords words(Page page) {
        return RiskWords.of(page.locale(), page.zone());
    }
}
