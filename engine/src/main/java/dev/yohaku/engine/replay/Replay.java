package dev.yohaku.engine.replay;

import dev.yohaku.engine.objective.Evaluator;
import dev.yohaku.engine.objective.TierState;
import dev.yohaku.engine.objective.Transition;
import dev.yohaku.engine.sli.SliceHistory;
import dev.yohaku.engine.time.MinuteRange;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Runs the live evaluation over recorded slices, minute by minute. */
public final class Replay {
    private final List<AlertEpisode> episodes = new ArrayList<>();
    private List<TierState> states;

    private Replay(List<TierState> states) {
        this.states = states;
    }

    /**
     * Evaluates after each minute of a range has closed, that is at from + 1 to {@code to}, starting with every tier off.
     *
     * @return episodes by ascending start, in the policy's order within a minute
     */
    public static List<AlertEpisode> run(SliceHistory history, Evaluator evaluator, MinuteRange range) {
        var replay = new Replay(evaluator.allOff());
        var sums = new PrefixHistory(history, new MinuteRange(range.from() - evaluator.longestMinutes(), range.to()));
        for (var now = range.from() + 1; now <= range.to(); now++) {
            replay.step(sums, evaluator, now);
        }
        return List.copyOf(replay.episodes);
    }

    private void step(SliceHistory history, Evaluator evaluator, long now) {
        var evaluation = evaluator.evaluate(history, now, states);
        states = evaluation.states();
        evaluation.transitions().forEach(this::record);
    }

    private void record(Transition transition) {
        switch (transition) {
            case Transition.Started started ->
                episodes.add(new AlertEpisode(started.tier(), started.minute(), OptionalLong.empty(), started.burn()));
            case Transition.Ended ended ->
                episodes.replaceAll(episode -> ends(episode, ended) ? ended(episode, ended) : episode);
        }
    }

    private static boolean ends(AlertEpisode episode, Transition.Ended ended) {
        return episode.startMinute() == ended.sinceMinute() && episode.tier().equals(ended.tier());
    }

    private static AlertEpisode ended(AlertEpisode episode, Transition.Ended ended) {
        return new AlertEpisode(episode.tier(), episode.startMinute(), OptionalLong.of(ended.minute()), episode.burn());
    }
}
