package dev.yohaku.server.history;

/** Whose slices: an indicator and the generation of its definition. Changing what is counted starts a new generation. */
public record SliKey(String indicatorId, int generation) implements Comparable<SliKey> {
    public SliKey {
        if (indicatorId.isEmpty() || indicatorId.length() > 1_000 || generation < 0) {
            throw new IllegalArgumentException("no history can be kept for indicator '" + indicatorId + "', generation "
                    + generation + ": an id of 1 to 1000 characters and a generation from 0 on are expected");
        }
    }

    @Override
    public int compareTo(SliKey other) {
        var order = indicatorId.compareTo(other.indicatorId);
        return order != 0 ? order : Integer.compare(generation, other.generation);
    }

    @Override
    public String toString() {
        return indicatorId + "@" + generation;
    }
}
