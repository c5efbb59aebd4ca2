package dev.yohaku.server.objectives;

import dev.yohaku.engine.spec.SpecResult;

/**
 * A register above this one whose records also lie in the objective files. The files named at start are read once; whoever implements this port
 * is given their documents after the objectives were taken, in the order of {@code @Order}, and never when a file is at fault.
 */
public interface FromFiles {
    /** Takes its own among the documents; those that came from files before and are in none of these are ended. */
    void take(SpecResult.Documents documents);
}
