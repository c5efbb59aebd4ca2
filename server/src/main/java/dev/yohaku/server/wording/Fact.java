package dev.yohaku.server.wording;

import dev.yohaku.server.catalog.Name;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Something that is so, before it is put into words. Facts hold no language: the same fact is said in Japanese and in English by
 * {@link Wording#say}. Shares ({@code left}, {@code weekAgo}, …) are ratios; a remaining budget is signed and at most 1.
 */
public sealed interface Fact {
    /** An objective is within budget; {@code weekAgo} is empty when there is no earlier week. */
    record Fine(Name slo, double left, OptionalDouble weekAgo) implements Fact {}

    /** An objective needs watching; {@code rate} is the burn rate of the last 72 hours, empty without events. */
    record Watch(Name slo, double left, OptionalDouble rate) implements Fact {}

    /** A budget is spent; {@code response} is what was agreed for this case. */
    record Spent(Name slo, double allowed, double bad, Optional<Name> response) implements Fact {}

    /** No data arrive; {@code since} is empty when none ever arrived. */
    record NoData(Name slo, Optional<Instant> since, OptionalDouble lastLeft) implements Fact {}

    /** A metric became worse, and no alert fired unless {@code alerted}. */
    record Worse(Name metric, Instant since, Amount before, Amount after, boolean alerted) implements Fact {}

    record Better(Name metric, Instant since, Amount before, Amount after) implements Fact {}

    /** A change came just before; whether it is related is not known. */
    record Coincided(Name change) implements Fact {}

    record Vanished(Name journey, Instant since, double usualPerHour) implements Fact {}

    /** At the current rate a budget runs out on a day; the 80 % range ends open when {@code to} is empty. */
    record RunsOut(Name slo, LocalDate date, LocalDate from, Optional<LocalDate> to) implements Fact {}

    record Crosses(Name driver, LocalDate date, Amount limit, double probability) implements Fact {}

    /** No large change in a week, {@code slos} within budget, no incident, no page. */
    record QuietWeek(int slos) implements Fact {}

    record Incomplete(double completeness, Name source, Instant from, Instant to) implements Fact {}

    record FirstEdition(LocalDate start, int windowDays, int days) implements Fact {}

    /** At least two objectives share the smallest remaining budget. */
    record TiedWorst(List<Name> slos, double left) implements Fact {
        public TiedWorst {
            slos = List.copyOf(slos);
        }
    }

    record NoDecision() implements Fact {}
}
