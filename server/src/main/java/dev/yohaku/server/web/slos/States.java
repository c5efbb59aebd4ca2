package dev.yohaku.server.web.slos;

import dev.yohaku.server.objectives.ObjectiveStatus;
import dev.yohaku.server.objectives.State;
import dev.yohaku.server.web.Page;
import dev.yohaku.server.wording.Standing;
import dev.yohaku.server.wording.Tone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** How an objective stands, as a class of style, a word and a tone. */
public final class States {
    private States() {}

    /** ok, watch, out or none. */
    public static String css(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    public static String word(Page page, State state) {
        return page.t("web.state." + css(state));
    }

    public static Tone tone(State state) {
        return switch (state) {
            case OUT -> Tone.OUT;
            case WATCH -> Tone.WATCH;
            case NONE -> Tone.NONE;
            case OK -> Tone.PLAIN;
        };
    }

    /** What the opening of a page needs to know of an objective. */
    public static Standing standing(Page page, ObjectiveStatus status) {
        return new Standing(
                status.objective().name(),
                tone(status.state()),
                status.budget().remaining(),
                status.paceBurn().rate(),
                status.state() == State.WATCH ? runsOut(page, status) : Optional.empty(),
                status.lastData());
    }

    /** The day on which the budget is spent if the last 72 hours go on. */
    static Optional<LocalDate> runsOut(Page page, ObjectiveStatus status) {
        return status.projection().flatMap(projection -> day(page, projection.runsOut()));
    }

    static Optional<LocalDate> day(Page page, OptionalLong minute) {
        return minute.isEmpty()
                ? Optional.empty()
                : Optional.of(LocalDate.ofInstant(Instant.ofEpochSecond(60 * minute.getAsLong()), page.zone()));
    }
}
