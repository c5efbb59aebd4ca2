package dev.yohaku.engine.change;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How far a level, or a busy stream of counts, is from what is usual at this hour of the week. The usual is learnt in three weeks and then follows
 * slowly: the level day by day, the season hour by hour, neither further at a time than noise explains. Counts are judged in parts of the usual,
 * levels in units of their own noise. Points closer than half an hour are judged against a flat level until three weeks are known. Confined to one
 * thread.
 */
final class Deviations implements Reduction {
    private static final int SLOTS = 168;
    private static final int WEEK_MINUTES = 7 * 1440;
    private static final double HUGE = 1e30;
    /** Of smooth counts so large a part of the usual may count all the same. */
    private static final double MOST_OF_COUNTS = 0.6;

    private static final double FOLLOW = 0.07;
    private static final double FOLLOW_TREND = 0.05;
    private static final double FOLLOW_SEASON = 0.1;
    /** A day may move the usual level of counts by this part of itself, times {@link #FOLLOW}; levels by so many units of noise. */
    private static final double MOST_A_DAY = 0.1;

    private static final double MOST_UNITS_A_DAY = 2;
    /** Holidays are like Sundays give or take so much; pay days like those before them. */
    private static final double HOLIDAY_DOUBT = 0.15;

    private static final double PAY_DAY_DOUBT = 0.1;
    private static final int PAY_DAYS = 8;
    private static final double MUCH = 30;
    private static final double NEXT_TO_NOTHING = 0.1;

    private final boolean counts;
    private final int step;
    private final Measure measure;
    private float[] season = new float[0];
    private final Noise noise = new Noise();
    private @Nullable Learning learning = new Learning();
    private @Nullable Opening opening;
    private long first = Long.MIN_VALUE;
    private int firstSlot;
    private long day = Long.MIN_VALUE;
    private double level;
    private double trend;
    private double payDay = 1;
    private int payDays;
    private double dayExposure;
    private double dayEvidence;
    private boolean usualDay = true;
    private boolean wasPayDay;
    private double exposure;
    private double evidence;
    private double gentle;
    private double value;
    private double expected;

    Deviations(boolean counts, int step) {
        this.counts = counts;
        this.step = step;
        this.opening = Step.isShort(step) ? new Opening() : null;
        this.measure = counts ? new Measure.OfDeviations(0.3, 0.15) : new Measure.OfDeviations(1.5, 1.5);
    }

    @Override
    public boolean read(Hours hours, double read, double weight) {
        value = Math.clamp(read, counts ? 0 : -HUGE, HUGE);
        if (first == Long.MIN_VALUE) {
            start(hours);
        }
        if (!isKnown(hours) || hours.isWork(step)) {
            usualDay = false;
            return false;
        }
        if (Step.day(hours, step) != day) {
            endDay();
            enterDay(hours);
        }
        expected = usual(hours);
        if (counts) {
            readCount(hours);
        } else {
            readLevel(hours);
        }
        return true;
    }

    private boolean isKnown(Hours hours) {
        if (learning != null) {
            learn(hours, learning);
        }
        if (learning != null && opening != null) {
            open(opening);
        }
        return learning == null || (opening != null && opening.isComplete());
    }

    private void learn(Hours hours, Learning learnt) {
        var week = (int) ((hours.minute() - first) / WEEK_MINUTES);
        if (week >= Learning.WEEKS && learnt.last() < 0) {
            start(hours);
        } else if (week >= Learning.WEEKS) {
            begin(learnt);
            learning = null;
        } else if (!hours.isHoliday() && !hours.isBusy(step) && !hours.isWork(step)) {
            learnt.add(week, hours.slot(), value);
        }
    }

    private void start(Hours hours) {
        first = hours.minute();
        firstSlot = hours.slot();
    }

    private void open(Opening points) {
        if (!points.isComplete()) {
            points.add(value);
            level = points.median();
            season = new float[SLOTS];
            Arrays.fill(season, counts ? 1 : 0);
        }
    }

    /** Levels week by week give the trend, hours about their week's level the season. */
    private void begin(Learning learnt) {
        var last = learnt.last();
        var early = learnt.level(0);
        level = learnt.level(last);
        trend = counts || last == 0 || Double.isNaN(early) ? 0 : (level - early) / (7.0 * last);
        var middle = level - trend * 7 * last / 2;
        season = new float[SLOTS];
        for (var slot = 0; slot < SLOTS; slot++) {
            var days = Math.floorMod(slot - firstSlot, SLOTS) / 24.0 - 3.5;
            season[slot] = (float) season(learnt.season(slot), middle + trend * days);
        }
        level += trend * 3.5;
    }

    private double season(double usual, double middle) {
        if (Double.isNaN(usual)) {
            return counts ? 1 : 0;
        }
        return counts ? usual / Math.max(level, 1e-9) : usual - middle;
    }

    private double usual(Hours hours) {
        var at = season[hours.slot()];
        return counts ? Math.max(0, level * at * (hours.isPayDay() ? payDay : 1)) : level + at;
    }

    /** What is planned to draw people may bring any number of them, but should not bring fewer. */
    private void readCount(Hours hours) {
        var usual = Math.max(expected, 0.5);
        var busy = hours.isBusy(step);
        var deviation = busy ? Math.min(0, value / usual - 1) : value / usual - 1;
        var doubt = hours.isHoliday() ? HOLIDAY_DOUBT : hours.isPayDay() ? PAY_DAY_DOUBT : 0;
        take(deviation, 1 / usual + noise.square() + doubt * doubt);
        usualDay &= !busy;
        if (doubt == 0 && !busy) {
            noise.learn(deviation, 1 / usual);
            follow(hours, gentle - dayMean());
        }
    }

    private void readLevel(Hours hours) {
        var unit = noise.deviation();
        var deviation = value - expected;
        take(unit > 0 ? deviation / unit : Math.signum(deviation) * Step.clip(step), 1);
        noise.learn(deviation, 0);
        if (!hours.isHoliday()) {
            follow(hours, (gentle - dayMean()) * unit);
        }
    }

    private void take(double deviation, double variance) {
        var most = Step.clip(step) * Math.sqrt(variance);
        var much = counts ? Math.max(most, MOST_OF_COUNTS) : most;
        exposure = 1 / variance;
        evidence = Math.clamp(deviation, -much, much) / variance;
        var followed = Math.max(most, dailyGrowth());
        gentle = Math.clamp(deviation, -followed, followed);
        dayExposure += exposure;
        dayEvidence += gentle / variance;
    }

    /** What a level usually grows or falls in a day, in units of its noise. */
    double dailyGrowth() {
        var unit = noise.deviation();
        return counts || unit <= 0 ? 0 : Math.min(Math.abs(trend) / unit, HUGE);
    }

    /** The hour's own season moves by what it deviates more than its day does. */
    private void follow(Hours hours, double deviation) {
        if (learning != null) {
            return;
        }
        var slot = hours.slot();
        if (counts) {
            season[slot] *= (float) Math.max(0.5, 1 + FOLLOW_SEASON * deviation);
        } else {
            season[slot] += (float) (FOLLOW_SEASON * deviation);
        }
    }

    private double dayMean() {
        return dayExposure == 0 ? 0 : dayEvidence / dayExposure;
    }

    private void endDay() {
        if (dayExposure == 0) {
            return;
        }
        var mean = dayMean();
        if (wasPayDay && counts) {
            payDay = Math.clamp(payDay * (1 + mean / Math.min(PAY_DAYS, ++payDays)), 0.3, 3);
        } else if (usualDay && counts) {
            level *= 1 + FOLLOW * Math.clamp(mean, -MOST_A_DAY, MOST_A_DAY);
        } else if (usualDay) {
            var most = Math.max(MOST_UNITS_A_DAY, dailyGrowth());
            var moved = FOLLOW * Math.clamp(mean, -most, most) * noise.deviation();
            level += moved;
            trend += learning == null ? moved * FOLLOW_TREND : 0;
        }
        level = Math.clamp(level + trend, -HUGE, HUGE);
    }

    private void enterDay(Hours hours) {
        day = Step.day(hours, step);
        dayExposure = 0;
        dayEvidence = 0;
        wasPayDay = hours.isPayDay();
        usualDay = !hours.isHoliday();
    }

    @Override
    public double exposure() {
        return exposure;
    }

    @Override
    public double evidence() {
        return evidence;
    }

    @Override
    public double knownExposure() {
        return 0;
    }

    @Override
    public double knownEvidence() {
        return 0;
    }

    @Override
    public double variance(double rate) {
        return 1;
    }

    @Override
    public Measure measure() {
        return measure;
    }

    @Override
    public double shown(double rate) {
        return counts ? level * (1 + rate) : level + rate * noise.deviation();
    }

    @Override
    public double spread(double rate) {
        return counts ? Math.sqrt(Math.max(level, 0) + noise.square() * level * level) : noise.deviation();
    }

    @Override
    public double beyond(double rate) {
        return counts ? value - expected * (1 + rate) : 0;
    }

    @Override
    public double events(double rate, int points) {
        return counts ? (1 + rate) * level * points : 0;
    }

    @Override
    public boolean isSilent() {
        return counts && expected >= MUCH && value < NEXT_TO_NOTHING * expected;
    }

    @Override
    public boolean isComing() {
        return counts && expected >= MUCH && value >= expected / 2;
    }

    /** How the deviation of a point compares with its expected value, for those that look at unrest; in units of the value. */
    double deviation() {
        return value - expected;
    }

    @Override
    public double settle(double before, double since) {
        if (counts) {
            var factor = Math.max(0.01, 1 + since);
            level *= factor;
            return (1 + before) / factor - 1;
        }
        level += since * noise.deviation();
        return before - since;
    }

    @Override
    public double settled(double since) {
        return 0;
    }
}
