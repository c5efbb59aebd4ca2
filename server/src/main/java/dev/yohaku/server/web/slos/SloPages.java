package dev.yohaku.server.web.slos;

import dev.yohaku.engine.objective.Explanation;
import dev.yohaku.engine.sli.SliceHistory;
import dev.yohaku.server.ingest.Follower;
import dev.yohaku.server.ingest.IndicatorReading;
import dev.yohaku.server.objectives.AlertLog;
import dev.yohaku.server.objectives.AlertRecord;
import dev.yohaku.server.objectives.ObjectiveStatus;
import dev.yohaku.server.objectives.Statuses;
import dev.yohaku.server.web.Page;
import dev.yohaku.server.web.calendar.CalendarMarks;
import dev.yohaku.server.web.calendar.Marks;
import dev.yohaku.server.web.chart.BurnBar;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts the page of one objective together. Thread-safe. */
@Component
class SloPages {
    private final Statuses statuses;
    private final AlertLog alerts;
    private final Follower follower;
    private final CalendarMarks marks;

    SloPages(Statuses statuses, AlertLog alerts, Follower follower, CalendarMarks marks) {
        this.statuses = statuses;
        this.alerts = alerts;
        this.follower = follower;
        this.marks = marks;
    }

    SloPage of(ObjectiveStatus status, Page page) {
        var window = status.budget().window();
        return of(new Subject(
                status,
                statuses.history(status.indicator()),
                alerts.of(status.objective().id(), window.start(), window.end()),
                reading(status.indicator().id()),
                marks(status),
                page));
    }

    private Marks marks(ObjectiveStatus status) {
        var window = status.budget().window();
        var length = Duration.ofMinutes(window.minutes());
        var longest = length.compareTo(Daily.SHOWN) > 0 ? length : Daily.SHOWN;
        return marks.of(
                status.objective().service(),
                window.end().minus(longest),
                window.end().plus(length));
    }

    /** All that a page of one objective is made of; {@code alerts} are those of the window, {@code marks} reach as far as any drawing. */
    record Subject(
            ObjectiveStatus status,
            SliceHistory history,
            List<AlertRecord> alerts,
            Optional<IndicatorReading> reading,
            Marks marks,
            Page page) {}

    static SloPage of(Subject subject) {
        var status = subject.status();
        var explanation = Explanation.of(
                subject.history(), status.budget(), status.indicator().generation());
        return new SloPage(
                head(status, subject.page()),
                SloAnswers.lede(status, subject.page()),
                SloAnswers.figures(status, subject.page()),
                BurnDown.of(subject, explanation.gaps()),
                Daily.of(subject),
                burns(subject),
                Spenders.of(explanation, subject.page()),
                Spenders.why(explanation, subject.page()),
                Definitions.of(subject),
                Accounts.of(explanation, subject),
                Policies.of(subject));
    }

    private Optional<IndicatorReading> reading(String indicatorId) {
        return follower.health().stream()
                .flatMap(source -> source.indicators().stream())
                .filter(reading -> reading.indicatorId().equals(indicatorId))
                .findFirst();
    }

    private static SloPage.Head head(ObjectiveStatus status, Page page) {
        var objective = status.objective();
        var words = page.words();
        var window = words.duration(objective.window());
        return new SloPage.Head(
                objective.id(),
                page.name(objective.name()),
                page.name(objective.promise()),
                objective.service(),
                States.css(status.state()),
                States.word(page, status.state()),
                page.t(
                        objective.provisional() ? "web.slo.sub.provisional" : "web.slo.sub",
                        "target",
                        words.target(objective.target()),
                        "window",
                        window,
                        "now",
                        words.moment(status.at())));
    }

    private static List<BurnBar> burns(Subject subject) {
        var words = subject.page().words();
        return subject.status().burns().stream()
                .map(burn -> {
                    var length = Duration.ofMinutes(burn.window().minutes());
                    return BurnBar.of(
                            words.hours(length),
                            burn.rate().isPresent() ? words.rate(burn.rate().getAsDouble()) : "—",
                            burn.rate(),
                            Policies.pagingFactor(subject.status(), length));
                })
                .toList();
    }
}
