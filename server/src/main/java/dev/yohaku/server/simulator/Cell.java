package dev.yohaku.server.simulator;

/** The requests of one flow on one local day, by outcome and minute. */
final class Cell {
    private final long first;
    private final int[][] counts;
    private final long[] sums;

    Cell(long first, int[][] counts) {
        this.first = first;
        this.counts = counts;
        this.sums = new long[counts.length];
        for (var outcome = 0; outcome < counts.length; outcome++) {
            for (var count : counts[outcome]) {
                sums[outcome] += count;
            }
        }
    }

    /** Requests of the outcomes in a mask in one minute of this day. */
    int count(int mask, long minute) {
        var index = (int) (minute - first);
        var count = 0;
        for (var outcome = 0; outcome < counts.length; outcome++) {
            if ((mask >>> outcome & 1) != 0) {
                count += counts[outcome][index];
            }
        }
        return count;
    }

    /** Requests of the outcomes in a mask on the whole day. */
    long sum(int mask) {
        var sum = 0L;
        for (var outcome = 0; outcome < counts.length; outcome++) {
            if ((mask >>> outcome & 1) != 0) {
                sum += sums[outcome];
            }
        }
        return sum;
    }

    /** The first minute at or after {@code from} with a request of these outcomes, or -1. */
    long firstWith(int mask, long from) {
        for (var minute = Math.max(from, first); minute < first + Tokyo.DAY; minute++) {
            if (count(mask, minute) > 0) {
                return minute;
            }
        }
        return -1;
    }
}
