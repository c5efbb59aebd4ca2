package dev.yohaku.server.notify;

import java.time.Instant;

/** Something that must be well for the server to say that it lives. Each bean of this type is asked before each heartbeat; quick to answer. */
public interface Alive {
    /** What is not well when it is not, in a word, such as {@code database}. */
    String name();

    /** Whether it is well; throwing means that it is not. */
    boolean alive(Instant now);
}
