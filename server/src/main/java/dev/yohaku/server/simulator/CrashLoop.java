package dev.yohaku.server.simulator;

import dev.yohaku.engine.time.MinuteRange;
import java.util.stream.LongStream;

/**
 * Instances of the gift page that start twice within two minutes while they are slow. At the second start the count decreases but the
 * bucket of quick answers does not: a reset that only a reader who takes a histogram as one thing can see. Only for flows without
 * failures, since cells that spare the first minute after a start may be drawn before these starts are known.
 */
final class CrashLoop {
    private static final String EVENT = "view-crash-loop";
    private static final String SERVICE = "gift-view";

    private final Cells cells;
    private final Plan plan;

    CrashLoop(Cells cells, Plan plan) {
        this.cells = cells;
        this.plan = plan;
    }

    /** Plants one for each instance of the gift page; none where no minute of the event is suited. */
    void plant(Cast cast, MinuteRange history) {
        plan.events().stream()
                .filter(e -> e.id().equals(EVENT) && e.range().from() > history.from())
                .forEach(e -> cast.flows().stream()
                        .filter(f -> f.service().equals(SERVICE))
                        .forEach(f -> plant(f, e.range())));
    }

    private void plant(Flow flow, MinuteRange range) {
        LongStream.range(range.from(), range.to() - 1)
                .filter(m -> hidesReset(flow, m))
                .findFirst()
                .ifPresent(m -> {
                    plan.start(flow.instance(), m);
                    plan.start(flow.instance(), m + 1);
                });
    }

    private boolean hidesReset(Flow flow, long minute) {
        var quick = flow.upTo("1.5");
        return count(flow, quick, minute + 1) > count(flow, quick, minute)
                && count(flow, Flow.ALL, minute + 1) < count(flow, Flow.ALL, minute);
    }

    private int count(Flow flow, int mask, long minute) {
        return cells.cell(flow, Tokyo.day(minute)).count(mask, minute);
    }
}
