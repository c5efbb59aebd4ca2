package dev.yohaku.server.simulator;

import dev.yohaku.engine.time.MinuteRange;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What happened to each flow on each local day, drawn when asked for. A cell is a pure function of seed, plan, flow and day; the cache
 * of the last ones used only saves time. Thread-safe.
 */
final class Cells {
    private static final int KEPT = 500;
    private static final double TRAFFIC_NOISE = 0.05;
    private static final double SHARE_NOISE = 0.3;

    private record Key(int flow, long day) {}

    private final long seed;
    private final Plan plan;
    private final ReentrantLock lock = new ReentrantLock();
    private final LinkedHashMap<Key, Cell> recent = new LinkedHashMap<>(KEPT * 2, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Cell> eldest) {
            return size() > KEPT;
        }
    };

    Cells(long seed, Plan plan) {
        this.seed = seed;
        this.plan = plan;
    }

    Cell cell(Flow flow, long day) {
        lock.lock();
        try {
            return recent.computeIfAbsent(new Key(flow.index(), day), k -> draw(flow, day));
        } finally {
            lock.unlock();
        }
    }

    private Cell draw(Flow flow, long day) {
        var first = Tokyo.start(day);
        var range = new MinuteRange(first, first + Tokyo.DAY);
        var traffic = traffic(flow, range);
        var shares = shares(flow, range);
        var counts = new int[flow.outcomes().size()][Tokyo.DAY];
        var key = Draw.key(seed, flow.index(), 1);
        for (var outcome = 0; outcome < counts.length; outcome++) {
            for (var i = 0; i < Tokyo.DAY; i++) {
                counts[outcome][i] =
                        Draw.poisson(traffic[i] * shares[outcome][i], Draw.mix(key + (first + i) * 16 + outcome));
            }
        }
        sparedStarts(flow, range, counts);
        return new Cell(first, counts);
    }

    /** An instance that has just started fails nobody for a minute, so that no reset hides behind a first failure. */
    private void sparedStarts(Flow flow, MinuteRange range, int[][] counts) {
        for (var start : plan.starts(flow.instance(), range)) {
            for (var outcome = 0; outcome < counts.length; outcome++) {
                if (flow.outcomes().get(outcome).failure()) {
                    counts[outcome][(int) (start - range.from())] = 0;
                }
            }
        }
    }

    private double[] traffic(Flow flow, MinuteRange range) {
        var expected = new double[Tokyo.DAY];
        var usual = flow.daily() * flow.rhythm().on(Tokyo.date(Tokyo.day(range.from())));
        for (var i = 0; i < Tokyo.DAY; i++) {
            expected[i] = usual * flow.rhythm().share(i) * noise(flow, 2, range.from() + i, TRAFFIC_NOISE);
        }
        for (var effect : plan.effects(flow, range)) {
            var touched = effect.range().intersect(range);
            for (var m = touched.from(); m < touched.to(); m++) {
                expected[(int) (m - range.from())] *= factor(effect, m);
            }
        }
        return expected;
    }

    private static double factor(Effect effect, long minute) {
        return switch (effect) {
            case Effect.Surge surge -> surge.at(minute);
            case Effect.Growth growth -> growth.at(minute);
            case Effect.Extra ignored -> 1;
        };
    }

    /** By outcome and minute; the first outcome takes what the others leave. */
    private double[][] shares(Flow flow, MinuteRange range) {
        var shares = new double[flow.outcomes().size()][Tokyo.DAY];
        for (var outcome = 1; outcome < shares.length; outcome++) {
            var usual = flow.outcomes().get(outcome).share();
            for (var i = 0; i < Tokyo.DAY; i++) {
                shares[outcome][i] = usual * noise(flow, 2 + outcome, range.from() + i, SHARE_NOISE);
            }
        }
        for (var effect : plan.effects(flow, range)) {
            if (effect instanceof Effect.Extra extra) {
                var touched = extra.range().intersect(range);
                for (var m = touched.from(); m < touched.to(); m++) {
                    shares[extra.outcome()][(int) (m - range.from())] += extra.at(m);
                }
            }
        }
        leaveTheRest(shares);
        return shares;
    }

    private static void leaveTheRest(double[][] shares) {
        for (var i = 0; i < Tokyo.DAY; i++) {
            var sum = 0.0;
            for (var outcome = 1; outcome < shares.length; outcome++) {
                sum += shares[outcome][i];
            }
            shares[0][i] = Math.max(0, 1 - sum);
        }
    }

    /** Drifts from hour to hour around 1, the same for all instances of a service. */
    private double noise(Flow flow, int what, long minute, double deviation) {
        var hour = Math.floorDiv(minute, 60);
        return 1 + deviation * Draw.bell(Draw.key(seed, flow.service(), what, hour));
    }
}
