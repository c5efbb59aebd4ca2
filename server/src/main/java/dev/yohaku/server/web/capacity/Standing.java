package dev.yohaku.server.web.capacity;

import dev.yohaku.engine.forecast.Crossing;
import dev.yohaku.engine.forecast.Forecast;
import dev.yohaku.server.capacity.DriverStatus;
import dev.yohaku.server.wording.Sentence;
import dev.yohaku.server.wording.Tone;

/** How a driver stands, as class names and tones. */
final class Standing {
    private Standing() {}

    /** ok, watch, out or none. */
    static String css(DriverStatus status) {
        if (!(status.forecast() instanceof Forecast.Made)) {
            return "none";
        }
        return status.isAtLimit() ? "out" : status.isSoon() ? "watch" : "ok";
    }

    static Sentence sentence(DriverStatus status, String text) {
        return new Sentence(text, status.isAtLimit() ? Tone.OUT : status.isSoon() ? Tone.WATCH : Tone.PLAIN);
    }

    /** Whether nothing can be forecast. */
    static boolean isUnknown(DriverStatus status) {
        return status.crossing().isEmpty();
    }

    static boolean isAhead(DriverStatus status) {
        return status.crossing().filter(Crossing.Ahead.class::isInstance).isPresent();
    }
}
