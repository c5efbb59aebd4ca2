package dev.yohaku.engine.change;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where a whole series changed, looked at afterwards: exact cuts into levels and into lines, agreed on by a jury ({@link Vote}). One setting
 * for all series; adding a number to all values or multiplying them moves nothing. At least ten values are needed. Series of more than
 * {@value #FINEST} values are cut as at most that many means, so that a place is then known to one such mean.
 */
public final class Segmentation {
    static final int FINEST = 1_000;

    private final int length;
    private final int width;
    private final List<Part> parts;
    private final Pieces lines;
    private final int[] cuts;

    /** One dimension that varies. */
    private static final class Part {
        /** Which of the dimensions given. */
        private final int place;
        /** What plain values were divided by, against overflow. */
        private final double scale;
        /** Without outliers and season, standardised. */
        private final double[] cleaned;
        /** Lines through the plain values. */
        private final Pieces plain;

        Part(int place, double[] values, int width) {
            var bridged = Cleaned.bridged(values);
            var largest = Arrays.stream(bridged).map(Math::abs).max().orElse(0);
            this.place = place;
            this.scale = Math.max(Double.MIN_NORMAL, largest);
            this.cleaned = means(Cleaned.of(values), width);
            this.plain = new Pieces(
                    List.of(means(
                            Arrays.stream(bridged).map(value -> value / scale).toArray(), width)),
                    true);
        }

        boolean varies() {
            return Arrays.stream(cleaned).anyMatch(value -> value != 0);
        }
    }

    private Segmentation(List<Part> parts, int length, int width) {
        this.parts = parts;
        this.length = length;
        this.width = width;
        var cleaned = parts.stream().map(part -> part.cleaned).toList();
        this.lines = new Pieces(cleaned, true);
        this.cuts = Vote.of(new Pieces(cleaned, false), lines);
    }

    /**
     * The breaks of a series, in ascending order; empty when there are too few values, or none that differ.
     *
     * @param dimensions of equal length; NaN and infinite values count as unknown
     */
    public static List<Break> of(List<double[]> dimensions) {
        var length = dimensions.isEmpty() ? 0 : dimensions.getFirst().length;
        if (dimensions.stream().anyMatch(values -> values.length != length)) {
            throw new IllegalArgumentException("Dimensions of one length are expected");
        }
        if (length < 2 * Pieces.SHORTEST) {
            return List.of();
        }
        var width = (length + FINEST - 1) / FINEST;
        var parts = IntStream.range(0, dimensions.size())
                .mapToObj(place -> new Part(place, dimensions.get(place), width))
                .filter(Part::varies)
                .toList();
        return parts.isEmpty() ? List.of() : new Segmentation(parts, length, width).breaks();
    }

    /** Means of {@code width} values each; a shorter rest joins the last. */
    private static double[] means(double[] values, int width) {
        var count = values.length / width;
        return IntStream.range(0, count)
                .mapToDouble(index -> Arrays.stream(
                                values, index * width, index == count - 1 ? values.length : (index + 1) * width)
                        .average()
                        .orElse(0))
                .toArray();
    }

    private List<Break> breaks() {
        var memory = IntStream.range(0, lines.dimensions())
                .mapToDouble(dimension -> Vote.memory(lines.residuals(dimension, cuts)))
                .average()
                .orElse(0);
        return IntStream.range(0, cuts.length)
                .mapToObj(cut -> at(
                        cuts[cut],
                        cut == 0 ? 0 : cuts[cut - 1],
                        cut == cuts.length - 1 ? lines.length() : cuts[cut + 1],
                        memory))
                .toList();
    }

    private Break at(int cut, int from, int to, double memory) {
        var doubt = Doubt.of(lines, cut, from, to, memory);
        var part = parts.get(shownBy(cut, from, to));
        var plain = part.plain;
        var jump = plain.fitted(0, cut, to, cut) - plain.fitted(0, from, cut, cut);
        var bend = plain.slope(0, cut, to) - plain.slope(0, from, cut);
        var level = Math.abs(jump) >= Math.abs(bend) * (to - from) / 4.0;
        return new Break(
                cut * width,
                part.place,
                level ? Break.Kind.LEVEL : Break.Kind.SLOPE,
                part.scale * (level ? plain.mean(0, from, cut) : plain.slope(0, from, cut) / width),
                part.scale * (level ? plain.mean(0, cut, to) : plain.slope(0, cut, to) / width),
                doubt.p(),
                doubt.from() * width,
                Math.min(length, (doubt.to() + 1) * width) - 1);
    }

    /** The dimension whose residuals the cut lowers most. */
    private int shownBy(int cut, int from, int to) {
        return IntStream.range(0, parts.size())
                .boxed()
                .max(Comparator.comparingDouble(dimension -> lines.cost(dimension, from, to)
                        - lines.cost(dimension, from, cut)
                        - lines.cost(dimension, cut, to)))
                .orElse(0);
    }
}
