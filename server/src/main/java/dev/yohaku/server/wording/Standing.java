package dev.yohaku.server.wording;

import dev.yohaku.server.catalog.Name;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How one objective stands, as far as the opening of a page needs it.
 *
 * @param tone OUT spent, WATCH needs watching, NONE no data, PLAIN within budget
 * @param left remaining share of the budget, signed; empty when it cannot be known
 * @param rate burn rate of the last 72 hours; empty without events
 * @param runsOut the day the budget is spent at the current rate; empty when it is not in sight
 * @param lastSeen when data last arrived; empty when they never did
 */
public record Standing(
        Name slo,
        Tone tone,
        OptionalDouble left,
        OptionalDouble rate,
        Optional<LocalDate> runsOut,
        Optional<Instant> lastSeen) {}
