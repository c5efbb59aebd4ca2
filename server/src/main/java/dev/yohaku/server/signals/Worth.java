package dev.yohaku.server.signals;

import java.util.Collection;
import java.util.OptionalDouble;

/**
 * How many of the findings that were judged were worth a look.
 *
 * @param worth judged 対応, 監視継続 or リスク登録
 * @param judged all that were judged
 */
public record Worth(int worth, int judged) {
    /** With fewer, a share says nothing. */
    public static final int ENOUGH = 5;

    public static Worth of(Collection<FoundChange> all) {
        var verdicts = all.stream().flatMap(found -> found.verdict().stream()).toList();
        return new Worth(
                (int) verdicts.stream().filter(v -> v.verdict().worthALook()).count(), verdicts.size());
    }

    /** Empty before five were judged. */
    public OptionalDouble share() {
        return judged < ENOUGH ? OptionalDouble.empty() : OptionalDouble.of((double) worth / judged);
    }
}
