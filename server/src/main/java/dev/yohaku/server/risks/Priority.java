package dev.yohaku.server.risks;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The computed priority of a risk, with what it was computed from: likelihood (the judged or the measured one, whichever is higher) times
 * impact (on users or on value, whichever is worse).
 *
 * @param measured what the trigger's data say; null without a trigger or while it has never been read
 */
public record Priority(Judgement judgement, @Nullable Measured measured) {
    /** The most urgent first; the other effect decides between equals. */
    public static final Comparator<Priority> WORST_FIRST = Comparator.comparingInt(Priority::score)
            .thenComparingInt(p -> p.judgement().users() + p.judgement().worth())
            .reversed();

    /** 1 to 4. */
    public int likelihood() {
        return raisedByData() ? measuredLikelihood() : judgement.likelihood();
    }

    /** Whether the data say worse than people. */
    public boolean raisedByData() {
        return measuredLikelihood() > judgement.likelihood();
    }

    /** 1 to 16. */
    public int score() {
        return likelihood() * judgement.impact();
    }

    public Level level() {
        return Level.of(score());
    }

    private int measuredLikelihood() {
        return measured == null ? 0 : measured.likelihood();
    }
}
