package dev.yohaku.server.simulator;

import dev.yohaku.engine.time.MinuteRange;

/** The ordinary deploys of each service: in most weeks one, in working hours, never while nobody could see it. */
final class Deploys {
    private static final double CHANCE = 0.7;
    private static final int CLEARANCE = 30;

    private final Cast cast;
    private final long seed;
    private final Plan plan;
    private final Planting planting;

    Deploys(Cast cast, long seed, Plan plan, Planting planting) {
        this.cast = cast;
        this.seed = seed;
        this.plan = plan;
        this.planting = planting;
    }

    void plan(MinuteRange range) {
        for (var service : cast.services()) {
            for (var week = Tokyo.week(Tokyo.day(range.from())); week <= Tokyo.week(Tokyo.day(range.to())); week++) {
                var minute = minute(service.id(), week);
                if (minute > range.from() + CLEARANCE && minute < range.to() && isSeen(service.id(), minute)) {
                    planting.deploy(service.id(), minute);
                }
            }
        }
    }

    /** The minute of a week's deploy; 0 in a week without one. */
    private long minute(String service, long week) {
        var draw = Draw.key(seed, service, week);
        if (Draw.unit(draw) > CHANCE) {
            return 0;
        }
        var weekday = 1 + (int) (Draw.unit(Draw.mix(draw)) * 3);
        var minute = (int) (Draw.unit(Draw.mix(draw + 1)) * 7 * 60);
        return Tokyo.at(Tokyo.dayOfWeek(week, weekday), 10, 0) + minute;
    }

    private boolean isSeen(String service, long minute) {
        return plan.gaps(service).stream().noneMatch(g -> near(g, CLEARANCE).contains(minute))
                && cast.flows().stream()
                        .filter(f -> f.service().equals(service))
                        .allMatch(f -> plan.starts(f.instance(), near(new MinuteRange(minute, minute), Tokyo.DAY))
                                .isEmpty());
    }

    private static MinuteRange near(MinuteRange range, int minutes) {
        return new MinuteRange(range.from() - minutes, range.to() + minutes);
    }
}
