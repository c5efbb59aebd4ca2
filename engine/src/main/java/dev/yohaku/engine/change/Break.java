package dev.yohaku.engine.change;

/**
 * A place at which a whole series, looked at afterwards, goes on differently.
 *
 * @param index the first of the new piece, counted from 0
 * @param dimension where it shows most, counted from 0
 * @param kind what differs
 * @param before of a level the mean of the piece before; of a slope its steepness, a step
 * @param after the same of the piece since
 * @param p how often noise with this memory would look so somewhere in the two pieces, 0 to 1
 * @param from first index of the roughly 95 % interval of the place
 * @param to last index of that interval
 */
public record Break(int index, int dimension, Kind kind, double before, double after, double p, int from, int to) {

    /** What differs. */
    public enum Kind {
        /** Another level. */
        LEVEL,
        /** Another steepness. */
        SLOPE
    }
}
