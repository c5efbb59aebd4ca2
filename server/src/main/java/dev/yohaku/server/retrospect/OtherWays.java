package dev.yohaku.server.retrospect;

import dev.yohaku.server.reviews.Scope;
import java.time.Instant;
import java.util.List;

/**
 * The port for problems that neither the reviews nor the list of changes told first: alerts that people marked as real, and customers' reports.
 * Nothing keeps either so far, so nobody implements it, and the pages say that these are not counted.
 */
public interface OtherWays {
    /** Which way it tells of. */
    Problem.Way way();

    /** Those first seen in [from, to) that are not known as a finding or an item of a review, by time. */
    List<Problem> problems(Scope scope, Instant from, Instant to);
}
