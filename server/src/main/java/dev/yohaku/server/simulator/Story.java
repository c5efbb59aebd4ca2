package dev.yohaku.server.simulator;

import java.util.Locale;

/** Which story a simulation tells; written in lower case. */
public enum Story {
    /** The hand-written one of the demo, told backwards from the anchor; the seed moves only the noise. */
    DEMO,
    /** Trouble and harmless disturbances drawn from the seed within written ranges, to judge detection by. */
    DRAWN,
    /** The harmless disturbances of a drawn story, and no trouble. */
    QUIET;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
