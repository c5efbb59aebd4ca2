package dev.yohaku.server.web.slos;

import dev.yohaku.server.objectives.ObjectiveStatus;
import dev.yohaku.server.objectives.State;
import dev.yohaku.server.web.Page;
import dev.yohaku.server.web.chart.BudgetBar;
import dev.yohaku.server.web.chart.Spark;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Puts objectives into words, row by row. Thread-safe. */
@Component
public class SloRows {
    private static final String DASH = "—";

    private final Trends trends;

    SloRows(Trends trends) {
        this.trends = trends;
    }

    public SloRow of(ObjectiveStatus status, Page page) {
        var objective = status.objective();
        var words = page.words();
        var budget = status.budget();
        var css = States.css(status.state());
        var dayRate = status.dayBurn().rate();
        var silent = status.state() == State.NONE;
        return new SloRow(
                objective.id(),
                page.name(objective.name()),
                page.name(objective.promise()),
                css,
                States.word(page, status.state()),
                budget.errorRatio().isPresent()
                        ? words.result(1 - budget.errorRatio().getAsDouble(), objective.target())
                        : DASH,
                words.target(objective.target()),
                bar(status, page),
                left(status, page),
                budget.hasEvents() ? words.leftEvents(leftEvents(status)) : "",
                Spark.of(trends.of(status), css),
                dayRate.isPresent() && !silent ? words.rate(dayRate.getAsDouble()) : DASH,
                dayRate.orElse(0) > 1 && !silent,
                outlook(status, page),
                outlookNote(status, page));
    }

    /** Failures still allowed; negative beyond. */
    static double leftEvents(ObjectiveStatus status) {
        return status.budget().allowedBad().doubleValue()
                - status.budget().counts().bad();
    }

    static BudgetBar bar(ObjectiveStatus status, Page page) {
        var left = status.budget().remaining();
        var words = page.words();
        var now = left.isPresent() ? words.left(left.getAsDouble()) : page.t("web.state.none");
        var says = status.weekAgo().isPresent()
                ? page.t(
                        "web.budget.says.week",
                        "left",
                        now,
                        "week",
                        words.left(status.weekAgo().getAsDouble()))
                : page.t("web.budget.says", "left", now);
        return BudgetBar.of(left, status.weekAgo(), States.css(status.state()), says);
    }

    private static String left(ObjectiveStatus status, Page page) {
        var left = status.budget().remaining();
        if (left.isEmpty()) {
            return DASH;
        }
        var shown = page.words().left(left.getAsDouble());
        return status.state() == State.NONE ? page.t("web.slos.last", "left", shown) : shown;
    }

    private static String outlook(ObjectiveStatus status, Page page) {
        return switch (status.state()) {
            case NONE -> silence(status, page);
            case OUT -> page.words().leftEvents(Math.min(leftEvents(status), 0));
            case WATCH, OK ->
                States.runsOut(page, status)
                        .map(day ->
                                page.t("web.slos.around", "date", page.words().day(day)))
                        .orElseGet(() -> page.t(quietOutlook(status)));
        };
    }

    private static String quietOutlook(ObjectiveStatus status) {
        if (status.state() == State.OK) {
            return "web.slos.ample";
        }
        var change = status.budget().remaining().orElse(0)
                - status.weekAgo().orElse(status.budget().remaining().orElse(0));
        return change < -0.005 ? "web.slos.falling" : change > 0.005 ? "web.slos.recovering" : "web.slos.steady";
    }

    private static String silence(ObjectiveStatus status, Page page) {
        return status.lastData()
                .map(last -> page.t("web.slos.silent", "for", page.words().duration(age(status, last))))
                .orElseGet(() -> page.t("web.slos.waiting"));
    }

    private static Duration age(ObjectiveStatus status, Instant last) {
        var age = Duration.between(last, status.at());
        if (age.toDays() >= 2) {
            return Duration.ofDays(age.toDays());
        }
        return age.toHours() > 0 ? Duration.ofHours(age.toHours()) : Duration.ofMinutes(Math.max(1, age.toMinutes()));
    }

    private static String outlookNote(ObjectiveStatus status, Page page) {
        var budget = status.budget();
        if (status.state() != State.NONE
                && status.state() != State.OUT
                && States.runsOut(page, status).isPresent()) {
            return page.t("web.slos.runs.out");
        }
        return budget.full() || budget.firstMinute().isEmpty()
                ? ""
                : page.t(
                        "web.slos.part",
                        "days",
                        budget.elapsed().toDays(),
                        "window",
                        budget.length().toDays());
    }
}
