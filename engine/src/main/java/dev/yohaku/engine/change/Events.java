package dev.yohaku.engine.change;

/**
 * Events among others, or rare ones by themselves: the bad ones of a share, errors of a kind. Their rate is compared with the rate before, whose
 * own uncertainty counts. Variance is that of Poisson counts and a share of their square on top; large counts are worth no more than their noise
 * allows (quasi-likelihood, McCullagh and Nelder 1989, 9.2). The usual rate by hour of day is learnt slowly. Confined to one thread.
 */
final class Events implements Reduction {
    /** Smaller changes than this factor are nobody's matter. */
    private static final double LEAST_FACTOR = 1.2;

    private static final double HUGE = 1e12;
    /** Points that are taken as they come, for there is nothing to compare them with. */
    private static final int FIRST = 48;
    /** So many events of an hour of day weigh as much as the belief that all hours are alike. */
    private static final double PRIOR = 30;

    private final boolean share;
    private final double clip;
    private final Measure measure = new Measure.OfEvents(LEAST_FACTOR);
    private final Roughness roughness = new Roughness();
    private final float[] expected = new float[48];
    private final float[] happened = new float[48];
    private double allExpected;
    private double allHappened;
    private double usualEvents;
    private double usualWeight;
    private double exposure;
    private double evidence;
    private double events;
    private double weight;
    private double typical;
    private int read;

    Events(boolean share, int step) {
        this.share = share;
        this.clip = Step.clip(step);
    }

    @Override
    public boolean read(Hours hours, double value, double sent) {
        weight = share ? Math.min(sent, HUGE) : 1;
        if (!(weight > 0)) {
            return false;
        }
        events = share ? (1 - Math.clamp(value, 0, 1)) * weight : Math.clamp(value, 0, HUGE);
        typical += (weight - typical) * (typical == 0 ? 1 : 0.01);
        var slot = hours.slotOfDay();
        var season = season(slot);
        var usual = (usualEvents + 0.5) / (usualWeight + weight);
        var mean = usual * weight * season;
        var dispersion = 1 + roughness.relative() * mean;
        var clipped = read++ < FIRST ? events : Math.min(events, mean + clip * Math.sqrt(mean * dispersion) + 2);
        exposure = weight * season / dispersion;
        evidence = clipped / dispersion;
        learn(slot, clipped, mean, season);
        return true;
    }

    /** Hours are compared with each other, not with the past: a level that moves is not a season. */
    private double season(int slot) {
        var all = (allHappened + PRIOR) / (allExpected + PRIOR);
        return Math.clamp((happened[slot] + PRIOR) / (expected[slot] + PRIOR) / all, 0.2, 5);
    }

    private void learn(int slot, double clipped, double mean, double season) {
        roughness.learn(clipped / (weight * season), mean);
        usualEvents += clipped;
        usualWeight += weight * season;
        var scale = Math.min(1, 100 / Math.max(1, mean));
        var add = (float) (usualEvents / usualWeight * weight * scale);
        expected[slot] += add;
        happened[slot] += (float) (clipped * scale);
        allExpected += add;
        allHappened += clipped * scale;
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
        return Math.max(0, usualWeight - weight);
    }

    @Override
    public double knownEvidence() {
        return usualWeight == 0 ? 0 : usualEvents / usualWeight * knownExposure();
    }

    @Override
    public double variance(double rate) {
        return rate;
    }

    @Override
    public Measure measure() {
        return measure;
    }

    @Override
    public double shown(double rate) {
        return share ? 1 - rate : rate;
    }

    @Override
    public double spread(double rate) {
        return Math.sqrt(rate / Math.max(typical, 1e-9) + roughness.relative() * rate * rate);
    }

    @Override
    public double beyond(double rate) {
        return events - rate * weight;
    }

    @Override
    public double events(double rate, int points) {
        return rate * typical * points;
    }

    @Override
    public boolean isSilent() {
        return false;
    }

    @Override
    public boolean isComing() {
        return false;
    }

    /** Events in a point of usual weight. */
    double perPoint() {
        return usualWeight == 0 ? 0 : usualEvents / usualWeight * typical;
    }

    @Override
    public double settle(double before, double since) {
        usualWeight = Math.max(typical, 1e-9) * 48;
        usualEvents = since * usualWeight;
        return before;
    }

    @Override
    public double settled(double since) {
        return since;
    }
}
