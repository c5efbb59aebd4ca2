package dev.yohaku.engine.sli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Pairs of samples between which series of one family were reset. Confined to one thread. */
final class Drops {
    private record Drop(long after, long at) {}

    private final List<Drop> drops = new ArrayList<>();

    /** Notes a reset that lies after one sample and not after the next. */
    void add(long after, long at) {
        drops.add(new Drop(after, at));
    }

    /** The fewest times that explain all drops, each the earliest sample that shows it, ascending; the one given is the first. */
    long[] resets(long first) {
        drops.sort(Comparator.comparingLong(Drop::at));
        var resets = new long[drops.size() + 1];
        resets[0] = first;
        var size = 1;
        for (var drop : drops) {
            if (resets[size - 1] <= drop.after()) {
                resets[size++] = drop.at();
            }
        }
        return Arrays.copyOf(resets, size);
    }
}
