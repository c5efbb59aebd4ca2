package dev.yohaku.server.watches;

import dev.yohaku.server.ingest.SourceProblem;

/** Why a watch cannot be read. */
public sealed interface Trouble {
    /** No source is connected. */
    record NoSource() implements Trouble {}

    /** The query gives this many series at once; one is wanted. */
    record Several(int series) implements Trouble {}

    /** The source did not answer, or refused the query. */
    record Source(SourceProblem problem) implements Trouble {}
}
