package dev.yohaku.server.calendar;

import java.util.List;

/** What a message from outside says, once read. */
public sealed interface Told {
    /** Changes to be kept, in the order of the message. */
    record Changes(List<ChangeEvent> events) implements Told {
        public Changes {
            events = List.copyOf(events);
        }
    }

    /** The message is in order and tells of no change, such as a ping. */
    record Nothing(String why) implements Told {}

    /**
     * The message cannot be read.
     *
     * @param place where in it, such as {@code [3].at}; empty for the whole
     * @param expected what should have been there
     */
    record Wrong(String place, String expected) implements Told {
        /** Both in one sentence. */
        public String sentence() {
            return place.isEmpty() ? expected : place + ": " + expected;
        }
    }
}
