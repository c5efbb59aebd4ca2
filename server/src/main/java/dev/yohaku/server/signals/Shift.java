package dev.yohaku.server.signals;

import dev.yohaku.engine.change.Change;
import dev.yohaku.engine.change.Goodness;
import dev.yohaku.engine.change.Nature;
import dev.yohaku.engine.time.EpochMinute;
import dev.yohaku.server.catalog.Name;
import dev.yohaku.server.watches.Seen;
import java.time.Instant;

/**
 * The change of one series with what people call it, as it was when it was found.
 *
 * @param subject the objective or watch
 * @param link path of the page that shows the series
 */
public record Shift(
        Change change,
        Name name,
        String subject,
        String service,
        String unit,
        String link,
        Nature nature,
        Goodness goodness) {

    static Shift of(Change change, Seen seen) {
        var watched = seen.watched();
        return new Shift(
                change,
                seen.name(),
                watched.subject(),
                watched.service(),
                seen.unit(),
                seen.link(),
                watched.nature(),
                watched.goodness());
    }

    public Direction direction() {
        var rises = change.after() > change.before();
        return switch (goodness) {
            case NEITHER -> Direction.OTHER;
            case HIGHER -> rises ? Direction.BETTER : Direction.WORSE;
            case LOWER -> rises ? Direction.WORSE : Direction.BETTER;
        };
    }

    public boolean rises() {
        return change.after() > change.before();
    }

    public Instant since() {
        return EpochMinute.start(change.since());
    }

    public Instant earliest() {
        return EpochMinute.start(change.sinceEarliest());
    }

    public Instant latest() {
        return EpochMinute.start(change.sinceLatest());
    }

    public Instant confirmed() {
        return EpochMinute.start(change.confirmedAt());
    }
}
