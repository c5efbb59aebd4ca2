package dev.yohaku.server.objectives;

import dev.yohaku.engine.objective.AlertPolicy;
import dev.yohaku.engine.objective.Evaluator;
import dev.yohaku.engine.objective.MissingData;
import dev.yohaku.engine.objective.Target;
import dev.yohaku.engine.objective.TierState;
import dev.yohaku.engine.objective.Transition;
import dev.yohaku.engine.replay.AlertEpisode;
import dev.yohaku.engine.replay.Replay;
import dev.yohaku.engine.sli.SliceHistory;
import dev.yohaku.engine.time.EpochMinute;
import dev.yohaku.engine.time.MinuteRange;
import dev.yohaku.server.history.SliKey;
import dev.yohaku.server.indicators.Indicator;
import dev.yohaku.server.indicators.Indicators;
import dev.yohaku.server.ingest.Live;
import dev.yohaku.server.ingest.MinuteListener;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Evaluates the alert policies of objectives as their minutes become known, each minute once and in order: the past by replay when
 * an objective is new, then minute by minute. Confined to the thread that reports minutes.
 */
@Component
class Alerts implements MinuteListener {
    private final Objectives objectives;
    private final Indicators indicators;
    private final Live live;
    private final AlertLog log;
    private final TransactionTemplate transaction;
    private final Map<String, Evaluating> evaluators = new ConcurrentHashMap<>();

    Alerts(Objectives objectives, Indicators indicators, Live live, AlertLog log, TransactionTemplate transaction) {
        this.objectives = objectives;
        this.indicators = indicators;
        this.live = live;
        this.log = log;
        this.transaction = transaction;
    }

    @Override
    public void advanced(Collection<String> indicatorIds, long upToMinute) {
        var touched = Set.copyOf(indicatorIds);
        objectives.all().stream()
                .filter(objective -> touched.contains(objective.indicatorId()))
                .forEach(objective -> advance(objective, upToMinute));
    }

    private void advance(Objective objective, long upToMinute) {
        var indicator = indicators.the(objective.indicatorId());
        var history = live.of(new SliKey(indicator.id(), indicator.generation()));
        if (history.firstMinute().isEmpty()) {
            return;
        }
        var subject = subject(objective, indicator);
        var evaluating = evaluating(objective, subject);
        var policy = evaluating.policy();
        var evaluator = evaluating.evaluator();
        var progress =
                log.progress(objective.id()).filter(known -> known.subject().equals(subject));
        transaction.executeWithoutResult(status -> {
            if (progress.isEmpty()) {
                replay(objective, history, evaluator, upToMinute);
            } else {
                follow(
                        objective,
                        history,
                        policy,
                        evaluator,
                        new MinuteRange(Math.min(progress.get().evaluatedTo(), upToMinute), upToMinute));
            }
            log.advance(objective.id(), new AlertLog.Progress(subject, upToMinute));
        });
    }

    /** The evaluator of an objective, made anew only when what it evaluates has changed. */
    private Evaluating evaluating(Objective objective, String subject) {
        return evaluators.compute(
                objective.id(),
                (id, known) ->
                        known != null && known.subject().equals(subject) ? known : Evaluating.of(objective, subject));
    }

    private record Evaluating(String subject, AlertPolicy policy, Evaluator evaluator) {
        static Evaluating of(Objective objective, String subject) {
            var target = new Target(objective.target());
            var policy = AlertPolicy.workbook(objective.window(), target);
            return new Evaluating(subject, policy, new Evaluator(target, policy, MissingData.FREEZE));
        }
    }

    /** What the episodes on record belong to; another target, window or generation starts a record of its own. */
    private static String subject(Objective objective, Indicator indicator) {
        return "workbook " + objective.target().stripTrailingZeros().toPlainString() + " over "
                + objective.window().toMinutes() + " min of " + indicator.id() + " generation "
                + indicator.generation();
    }

    private void replay(Objective objective, SliceHistory history, Evaluator evaluator, long upToMinute) {
        log.clear(objective.id());
        var first = history.firstMinute().orElse(upToMinute);
        Replay.run(history, evaluator, new MinuteRange(Math.min(first, upToMinute), upToMinute)).stream()
                .map(episode -> record(objective, episode))
                .forEach(log::start);
    }

    private static AlertRecord record(Objective objective, AlertEpisode episode) {
        return new AlertRecord(
                objective.id(),
                episode.tier().name(),
                episode.severity(),
                EpochMinute.start(episode.startMinute()),
                boxed(episode.endMinute()),
                episode.burn());
    }

    private static Optional<Instant> boxed(OptionalLong minute) {
        return minute.isPresent() ? Optional.of(EpochMinute.start(minute.getAsLong())) : Optional.empty();
    }

    private void follow(
            Objective objective, SliceHistory history, AlertPolicy policy, Evaluator evaluator, MinuteRange range) {
        var open = log.open(objective.id()).stream()
                .collect(Collectors.<AlertRecord, String, TierState>toMap(
                        AlertRecord::tier, episode -> new TierState.On(EpochMinute.of(episode.start()))));
        var states = policy.states(open);
        for (var now = range.from() + 1; now <= range.to(); now++) {
            var evaluation = evaluator.evaluate(history, now, states);
            states = evaluation.states();
            evaluation.transitions().forEach(transition -> keep(objective, transition));
        }
    }

    private void keep(Objective objective, Transition transition) {
        switch (transition) {
            case Transition.Started started ->
                log.start(new AlertRecord(
                        objective.id(),
                        started.tier().name(),
                        started.tier().severity(),
                        EpochMinute.start(started.minute()),
                        Optional.empty(),
                        started.burn()));
            case Transition.Ended ended -> log.end(objective.id(), ended.tier().name(), ended.minute());
        }
    }
}
