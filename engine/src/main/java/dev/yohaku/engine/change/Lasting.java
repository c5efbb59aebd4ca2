package dev.yohaku.engine.change;

import dev.yohaku.engine.change.Change.Kind;

/**
 * Measures the level since a change that lasts. When a change is confirmed, some points from before it are still among those that prove it, so its
 * level is told too near to the one before; once it has lasted for a day, what came since it surely began tells better.
 */
final class Lasting {
    private static final long DAY = 1440;

    private Lasting() {}

    /** The change with its level since, where that can be measured: of shares by their events, of other levels by their points. */
    static Change measured(Change change, Watched about) {
        var measurable = change.lasts() && change.kind() == Kind.LEVEL && about.nature() != Nature.COUNT;
        if (!measurable || about.values().toMinute() - change.sinceLatest() < DAY) {
            return change;
        }
        var since = mean(about, Math.max(0, about.values().index(change.sinceLatest())));
        var sameSide = (since > change.before()) == (change.after() > change.before());
        return sameSide && Double.isFinite(since) ? with(change, since) : change;
    }

    private static double mean(Watched about, int from) {
        var sum = 0.0;
        var weight = 0.0;
        for (var index = from; index < about.values().length(); index++) {
            var events = about.nature() == Nature.SHARE ? about.weights().at(index) : 1;
            if (Double.isFinite(about.values().at(index)) && events > 0 && Double.isFinite(events)) {
                sum += events * about.values().at(index);
                weight += events;
            }
        }
        return weight > 0 ? sum / weight : Double.NaN;
    }

    private static Change with(Change change, double after) {
        var spread = change.beforeSpread();
        return new Change(
                change.seriesId(),
                change.kind(),
                change.since(),
                change.sinceEarliest(),
                change.sinceLatest(),
                change.confirmedAt(),
                change.lasts(),
                change.before(),
                spread,
                after,
                change.afterSpread(),
                spread > 0 ? (after - change.before()) / spread : change.effect(),
                change.p(),
                change.extraEvents());
    }
}
