package dev.yohaku.server.signals;

import dev.yohaku.engine.change.Shortlist;
import dev.yohaku.engine.time.MinuteRange;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Findings in the order in which they are worth a look, cut to what one sitting can take.
 *
 * @param first at most five
 * @param rest how many more there are
 */
public record Ranking(List<FoundChange> first, int rest) {
    private static final MinuteRange EVER = new MinuteRange(Long.MIN_VALUE, Long.MAX_VALUE);

    public Ranking {
        first = List.copyOf(first);
    }

    /** As the engine ranks and cuts. Left out are those judged to be noise, and those no longer found that nobody judged. */
    public static Ranking of(Collection<FoundChange> findings) {
        var listed = findings.stream()
                .filter(Ranking::isListed)
                .collect(Collectors.toMap(FoundChange::id, Function.identity()));
        var shortlist = Shortlist.of(
                listed.values().stream()
                        .map(found -> found.evidence().finding(found.id()))
                        .toList(),
                EVER);
        var first = shortlist.items().stream()
                .map(finding -> Objects.requireNonNull(listed.get(finding.id())))
                .toList();
        return new Ranking(first, shortlist.rest());
    }

    private static boolean isListed(FoundChange found) {
        return found.verdict().map(v -> v.verdict() != Verdict.NOISE).orElse(found.stands());
    }
}
