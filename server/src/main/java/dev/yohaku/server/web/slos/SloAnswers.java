package dev.yohaku.server.web.slos;

import dev.yohaku.server.objectives.ObjectiveStatus;
import dev.yohaku.server.objectives.State;
import dev.yohaku.server.web.Page;
import dev.yohaku.server.wording.Fact;
import dev.yohaku.server.wording.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The answers at the top of an objective's page: sentences, then at most five figures. */
final class SloAnswers {
    private static final String DASH = "—";

    private SloAnswers() {}

    static List<Sentence> lede(ObjectiveStatus status, Page page) {
        var said = new ArrayList<Sentence>();
        said.add(page.words().say(fact(status)));
        if (status.state() == State.WATCH || status.state() == State.OK) {
            runsOut(status, page).map(page.words()::say).ifPresent(said::add);
        }
        return said;
    }

    /** How an objective stands, as a fact. */
    static Fact fact(ObjectiveStatus status) {
        var slo = status.objective().name();
        var left = status.budget().remaining();
        return switch (status.state()) {
            case OUT ->
                new Fact.Spent(
                        slo,
                        status.budget().allowedBad().doubleValue(),
                        status.budget().counts().bad(),
                        Optional.empty());
            case WATCH -> new Fact.Watch(slo, left.orElse(0), status.paceBurn().rate());
            case NONE -> new Fact.NoData(slo, status.lastData(), left);
            case OK -> new Fact.Fine(slo, left.orElse(1), status.weekAgo());
        };
    }

    static Optional<Fact.RunsOut> runsOut(ObjectiveStatus status, Page page) {
        return status.projection()
                .flatMap(projection -> States.day(page, projection.runsOut())
                        .map(date -> new Fact.RunsOut(
                                status.objective().name(),
                                date,
                                States.day(page, projection.earliest()).orElse(date),
                                States.day(page, projection.latest()))));
    }

    static List<SloPage.Figure> figures(ObjectiveStatus status, Page page) {
        return List.of(
                result(status, page),
                left(status, page),
                failures(status, page),
                rate(status, page),
                end(status, page));
    }

    private static SloPage.Figure result(ObjectiveStatus status, Page page) {
        var words = page.words();
        var objective = status.objective();
        var ratio = status.budget().errorRatio();
        return new SloPage.Figure(
                page.t("web.slo.result", "window", words.duration(objective.window())),
                ratio.isPresent() ? words.result(1 - ratio.getAsDouble(), objective.target()) : DASH,
                "",
                page.t("web.slo.result.note", "target", words.target(objective.target())));
    }

    private static SloPage.Figure left(ObjectiveStatus status, Page page) {
        var words = page.words();
        var week = status.weekAgo();
        return new SloPage.Figure(
                page.t("web.slo.left"),
                shown(status.budget().remaining(), page),
                urgent(status),
                week.isPresent()
                        ? page.t("web.slo.left.note", "week", words.left(week.getAsDouble()))
                        : page.t("web.slo.left.first"));
    }

    private static String shown(OptionalDouble left, Page page) {
        return left.isPresent() ? page.words().left(left.getAsDouble()) : DASH;
    }

    private static SloPage.Figure failures(ObjectiveStatus status, Page page) {
        var left = SloRows.leftEvents(status);
        var value = left < 0 ? page.words().leftEvents(left) : page.words().count(Math.floor(left));
        return new SloPage.Figure(
                page.t("web.slo.failures"),
                status.budget().hasEvents() ? value : DASH,
                status.state() == State.OUT ? "out" : "",
                page.t(
                        "web.slo.failures.note",
                        "n",
                        Math.floor(status.budget().allowedBad().doubleValue())));
    }

    private static SloPage.Figure rate(ObjectiveStatus status, Page page) {
        var hour = status.burns().getFirst().rate();
        return new SloPage.Figure(
                page.t("web.slo.rate"),
                rate(status.paceBurn().rate(), page),
                "",
                page.t("web.slo.rate.note", "rate", rate(hour, page)));
    }

    private static String rate(OptionalDouble rate, Page page) {
        return rate.isPresent() ? page.words().rate(rate.getAsDouble()) : DASH;
    }

    private static SloPage.Figure end(ObjectiveStatus status, Page page) {
        var label = page.t("web.slo.end");
        if (status.state() == State.OUT) {
            return new SloPage.Figure(label, page.t("web.slo.end.spent"), "out", "");
        }
        var words = page.words();
        return runsOut(status, page)
                .map(fact -> new SloPage.Figure(
                        label,
                        words.date(fact.date()),
                        urgent(status),
                        fact.to().isPresent()
                                ? page.t(
                                        "web.slo.end.range",
                                        "range",
                                        words.days(fact.from(), fact.to().get()))
                                : page.t("web.slo.end.open", "from", words.day(fact.from()))))
                .orElseGet(() ->
                        new SloPage.Figure(label, page.t("web.slo.end.none"), "", page.t("web.slo.end.none.note")));
    }

    private static String urgent(ObjectiveStatus status) {
        return switch (status.state()) {
            case OUT -> "out";
            case WATCH -> "watch";
            case NONE, OK -> "";
        };
    }
}
