package dev.yohaku.engine.objective;

import dev.yohaku.engine.sli.SliceHistory;
import dev.yohaku.engine.sli.Span;
import dev.yohaku.engine.time.MinuteRange;
import java.util.ArrayList;
import java.util.List;

/**
 * Evaluates the alert policy of one objective from slices; the only place where tiers start and end, live and in replay alike.
 * Immutable: made once for a target and policy, used every minute. Thread-safe.
 */
public final class Evaluator {
    private final List<TierRule> rules;
    private final long longest;

    public Evaluator(Target target, AlertPolicy policy, MissingData missingData) {
        this.rules = policy.tiers().stream()
                .map(tier -> new TierRule(tier, target, missingData))
                .toList();
        this.longest = rules.stream().mapToLong(TierRule::longMinutes).max().orElse(0);
    }

    /** The length in minutes of the longest window that is read; 0 without tiers. */
    public long longestMinutes() {
        return longest;
    }

    /** The state of every tier before anything was seen. */
    public List<TierState> allOff() {
        return rules.stream().map(rule -> TierState.OFF).toList();
    }

    /**
     * Evaluates every tier over its windows before a minute.
     *
     * @param nowMinute exclusive: the first minute that is not closed yet
     * @param previous the states after the last evaluation, in the policy's order
     */
    public Evaluation evaluate(SliceHistory history, long nowMinute, List<TierState> previous) {
        if (previous.size() != rules.size()) {
            throw new IllegalArgumentException(previous.size() + " states for " + rules.size() + " tiers");
        }
        var now = new Now(history, nowMinute, longest);
        var readings = new ArrayList<TierReading>(rules.size());
        for (var i = 0; i < rules.size(); i++) {
            readings.add(rules.get(i).read(now, previous.get(i)));
        }
        return new Evaluation(nowMinute, readings);
    }

    /** What all tiers share at one minute. */
    record Now(SliceHistory history, long minute, long firstMinute, List<Span> spans) {
        Now(SliceHistory history, long minute, long longest) {
            this(
                    history,
                    minute,
                    history.firstMinute().orElse(minute),
                    history.spans(new MinuteRange(minute - longest, minute)));
        }
    }
}
