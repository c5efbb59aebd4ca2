package dev.yohaku.engine.forecast;

import dev.yohaku.engine.time.LocalCalendar;
import java.util.List;
import java.util.Optional;

/**
 * What a forecast is asked for.
 *
 * @param horizon how many steps ahead, 1 to {@value #FARTHEST}
 * @param seasons lengths of the seasons in steps, shortest first, each at least 2; empty to find them in the data
 * @param seasonal false for a forecast without seasons, whatever the data show
 * @param calendar holidays and occasions, where they are known
 * @param service whose occasions count; empty for those of all services
 */
public record Settings(
        int horizon, List<Integer> seasons, boolean seasonal, Optional<LocalCalendar> calendar, String service) {
    /** The longest horizon, in steps. */
    public static final int FARTHEST = 10_000;

    public Settings {
        if (horizon < 1 || horizon > FARTHEST) {
            throw new IllegalArgumentException("a horizon of " + horizon + " steps; 1 to " + FARTHEST + " is expected");
        }
        if (seasons.stream().anyMatch(season -> season < 2)) {
            throw new IllegalArgumentException("a season of less than 2 steps: " + seasons);
        }
        seasons = seasons.stream().distinct().sorted().toList();
    }

    /** Seasons are found in the data, and no calendar is known. */
    public static Settings of(int horizon) {
        return new Settings(horizon, List.of(), true, Optional.empty(), "");
    }

    public Settings withSeasons(Integer... lengths) {
        return new Settings(horizon, List.of(lengths), true, calendar, service);
    }

    public Settings withoutSeasons() {
        return new Settings(horizon, List.of(), false, calendar, service);
    }

    /** Uplifts of past occasions are expected of coming ones of the same name; holidays are expected to be like Sundays. */
    public Settings withCalendar(LocalCalendar known, String ofService) {
        return new Settings(horizon, seasons, seasonal, Optional.of(known), ofService);
    }

    public Settings withHorizon(int steps) {
        return new Settings(steps, seasons, seasonal, calendar, service);
    }
}
