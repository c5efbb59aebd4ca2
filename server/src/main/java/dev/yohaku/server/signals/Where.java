package dev.yohaku.server.signals;

import dev.yohaku.engine.change.Nature;
import dev.yohaku.engine.time.EpochMinute;
import dev.yohaku.engine.time.MinuteRange;
import dev.yohaku.server.watches.Breakdown;
import dev.yohaku.server.watches.Breakdowns;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** In which label values a change shows: compares the time since with the same hours of the week before. Thread-safe. */
@Component
class Where {
    private static final long WEEK = 7 * 1440L;
    private static final int MOST = 6;

    /** What carries less than this does not tell where to look. */
    private static final double TELLING = 0.15;

    private final Breakdowns breakdowns;

    Where(Breakdowns breakdowns) {
        this.breakdowns = breakdowns;
    }

    /** New values first, then those that carry most; at most six. Empty for what is not an objective's share getting worse. */
    List<Carrier> of(Shift lead, Instant to) {
        var after = after(lead, to);
        if (lead.nature() != Nature.SHARE || lead.direction() != Direction.WORSE || after.isEmpty()) {
            return List.of();
        }
        return carriers(breakdowns.of(lead.subject(), before(after), after));
    }

    private static List<Carrier> carriers(Breakdown breakdown) {
        var fresh = breakdown.fresh().stream().map(Where::key).collect(Collectors.toSet());
        return breakdown.carriers().stream()
                .filter(carrier -> carrier.share() >= TELLING)
                .filter(carrier -> carrier.share() < 1 || isTold(carrier, breakdown))
                .map(carrier -> carrier(carrier, fresh))
                .limit(MOST)
                .toList();
    }

    /** A label all of whose extra lies in its one value tells nothing, unless the value is new. */
    private static boolean isTold(Breakdown.Carrier carrier, Breakdown breakdown) {
        return carrier.before() > 0
                || breakdown.fresh().stream().anyMatch(fresh -> fresh.label().equals(carrier.label()));
    }

    private static Carrier carrier(Breakdown.Carrier carrier, Set<String> fresh) {
        return new Carrier(
                carrier.label(),
                carrier.value(),
                carrier.share(),
                carrier.before(),
                carrier.after(),
                fresh.contains(key(carrier.label(), carrier.value())));
    }

    private static String key(Breakdown.Fresh fresh) {
        return key(fresh.label(), fresh.value());
    }

    private static String key(String label, String value) {
        return Stream.of(label, value).collect(Collectors.joining("\u0000"));
    }

    /** The time since the beginning, at most its first week. */
    static MinuteRange after(Shift lead, Instant to) {
        var since = lead.change().since();
        return new MinuteRange(since, Math.max(since, Math.min(EpochMinute.of(to), since + WEEK)));
    }

    /** The same hours of the week before. */
    static MinuteRange before(MinuteRange after) {
        return new MinuteRange(after.from() - WEEK, after.to() - WEEK);
    }
}
