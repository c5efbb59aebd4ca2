package dev.yohaku.server.actions;

import java.util.Locale;

/**
 * What is wrong with something that was given for an action.
 *
 * @param field its key, as in {@link ActionFields}; {@code state} when the action is not in a state for it
 * @param value what was there, cut to a readable length
 */
public record Problem(String field, String value, Wanted wanted) {
    private static final int SHOWN = 60;

    /** What the field should have held. */
    public enum Wanted {
        /** Something at all. */
        SOMETHING,
        /** At most as many characters as {@link ActionFields#longest} says. */
        SHORTER,
        /** No sign U+0000. */
        PLAIN,
        /** A day of the form 2026-11-27 between the years 2000 and 2199. */
        DAY,
        /** A day that is not after today. */
        PAST,
        /** One of the kinds of action. */
        KIND,
        /** Whether it is a stop-gap or permanent. */
        LASTING,
        /** Up or down. */
        DIRECTION,
        /** One of the kinds of origin, with a reference unless it is none. */
        ORIGIN,
        /** A gauge together with a subject, or neither. */
        GAUGE,
        /** At least one action to split into, at most {@link Actions#MOST_PARTS}. */
        PARTS,
        /** Another state: what is asked for cannot be done to an action as it stands. */
        STATE,
        /** Something that will be different afterwards: so far it only says that people will try harder. */
        QUESTIONED;

        /** Its name in messages. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Problem {
        if (value.length() > SHOWN) {
            value = value.substring(0, SHOWN) + "…";
        }
    }

    /** The same with its field named inside the part of this number, counted from 1. */
    Problem inPart(int part) {
        return new Problem(part + "." + field, value, wanted);
    }
}
