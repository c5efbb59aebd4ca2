package dev.yohaku.engine.replay;

import dev.yohaku.engine.objective.AlertPolicy;
import dev.yohaku.engine.objective.Budgets;
import dev.yohaku.engine.objective.Evaluator;
import dev.yohaku.engine.objective.MissingData;
import dev.yohaku.engine.objective.Projection;
import dev.yohaku.engine.objective.Target;
import dev.yohaku.engine.objective.TierState;
import dev.yohaku.engine.sli.CompactHistory;
import dev.yohaku.engine.sli.Slice;
import dev.yohaku.engine.sli.SliceBatch;
import dev.yohaku.engine.time.MinuteRange;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Measures what evaluating 1,000 objectives from memory costs a tick, what a replay of 90 days costs an SLI, and a projection, in CPU time of the thread:
 * run {@code main}. Every tenth SLI is in an outage now, so that gates are asked as well.
 */
final class EvaluationCost {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int DAY = 24 * 60;
    private static final long NOW = 20_000L * DAY;
    private static final Target TARGET = Target.of("0.999");
    private static final Evaluator WORKBOOK =
            new Evaluator(TARGET, AlertPolicy.workbook(Duration.ofDays(30), TARGET), MissingData.FREEZE);

    private EvaluationCost() {}

    public static void main(String[] args) {
        var histories =
                IntStream.range(0, 1000).mapToObj(seed -> history(seed, 4)).toList();
        say("tick of 1,000 objectives, 4 tiers, CompactHistory", times(40, () -> tick(histories)));
        say("the same, minute by minute over 200 minutes, mean tick", sliding(histories));
        var quarter = history(1, 93);
        say("replay of 90 days, 4 tiers", times(12, () -> replay(quarter)));
        var budget = Budgets.over(quarter, TARGET, Duration.ofDays(30), NOW);
        say("projection of a 30-day budget", times(30, () -> Projection.of(quarter, budget)));
    }

    private static void tick(List<CompactHistory> histories) {
        for (var history : histories) {
            WORKBOOK.evaluate(history, NOW, WORKBOOK.allOff());
        }
    }

    private static double[] sliding(List<CompactHistory> histories) {
        List<List<TierState>> states = new ArrayList<>();
        histories.forEach(history -> states.add(WORKBOOK.allOff()));
        var begin = THREADS.getCurrentThreadCpuTime();
        for (var now = NOW - 200; now < NOW; now++) {
            for (var i = 0; i < histories.size(); i++) {
                states.set(
                        i,
                        WORKBOOK.evaluate(histories.get(i), now, states.get(i)).states());
            }
        }
        return new double[] {(THREADS.getCurrentThreadCpuTime() - begin) / 200e6};
    }

    private static void replay(CompactHistory history) {
        Replay.run(history, WORKBOOK, new MinuteRange(NOW - 90L * DAY, NOW));
    }

    private static CompactHistory history(int seed, int days) {
        var random = new Random(seed);
        var slices = new ArrayList<Slice>();
        for (var minute = NOW - (long) days * DAY; minute < NOW; minute++) {
            var total = 200 + random.nextInt(100);
            var outage = seed % 10 == 0 && minute > NOW - 50;
            slices.add(new Slice(minute, total - (outage ? 9 : (random.nextInt(20) == 0 ? 1 : 0)), total, 60));
        }
        var history = new CompactHistory();
        history.add(new SliceBatch(slices, List.of(), List.of(), 0));
        return history;
    }

    private static double[] times(int runs, Runnable work) {
        var times = new double[runs];
        for (var i = 0; i < runs; i++) {
            var begin = THREADS.getCurrentThreadCpuTime();
            work.run();
            times[i] = (THREADS.getCurrentThreadCpuTime() - begin) / 1e6;
        }
        return times;
    }

    private static void say(String what, double[] times) {
        var sorted = times.clone();
        Arrays.sort(sorted);
        System.out.printf(
                "%-55s first %.2f ms, median %.2f ms, best %.2f ms%n",
                what, times[0], sorted[sorted.length / 2], sorted[0]);
    }
}
