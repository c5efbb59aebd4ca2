package dev.yohaku.engine.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.yohaku.engine.time.RegularSeries;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class WatchingProperties {
    private static final int QUARTER = 13 * Drawn.WEEK;

    @Property(tries = 40)
    void aPrefixNeverSeesTheFuture(
            @ForAll long seed, @ForAll @IntRange(min = 0, max = QUARTER) int length, @ForAll Nature nature) {
        var whole = changing(seed, nature);
        var cut = before(whole, length);

        var early = watched(cut);
        var late = watched(whole);

        assertThat(late.stream()
                        .filter(c -> c.confirmedAt() <= Drawn.minute(length))
                        .map(WatchingProperties::asFound))
                .isEqualTo(early.stream().map(WatchingProperties::asFound).toList());
    }

    @Property(tries = 20)
    void anExaminationOfOneSeriesIsItsWatching(@ForAll long seed, @ForAll Nature nature) {
        var series = before(changing(seed, nature), 8 * Drawn.WEEK);

        var examined = Examination.of(List.of(series), Drawn.PLAIN, Sensitivities.none());

        var watched =
                watched(series).stream().map(c -> Lasting.measured(c, series)).toList();
        assertThat(examined.stream().map(Finding::lead)).containsExactlyInAnyOrderElementsOf(watched);
    }

    @Property(tries = 20)
    void aScaledAndShiftedLevelHasTheSameChanges(
            @ForAll long seed,
            @ForAll @DoubleRange(min = 0.01, max = 1000) double scale,
            @ForAll @DoubleRange(min = -1000, max = 1000) double shift) {
        var series = changing(seed, Nature.LEVEL);
        var moved = Drawn.watched(
                "x",
                Nature.LEVEL,
                Goodness.LOWER,
                Arrays.stream(series.values().values())
                        .map(v -> scale * v + shift)
                        .toArray());

        var plain = watched(series);
        var changed = watched(moved);

        assertThat(changed).hasSameSizeAs(plain);
        for (var i = 0; i < plain.size(); i++) {
            assertThat(changed.get(i).kind()).isEqualTo(plain.get(i).kind());
            assertThat(changed.get(i).confirmedAt()).isEqualTo(plain.get(i).confirmedAt());
            assertThat(changed.get(i).after())
                    .isCloseTo(scale * plain.get(i).after() + shift, within(1e-2 * (1 + scale)));
        }
    }

    @Property(tries = 200)
    void anythingFiniteOrNotIsAnswered(
            @ForAll long seed, @ForAll @IntRange(min = 0, max = 1500) int length, @ForAll Nature nature) {
        var random = new Random(seed);
        var calm = random.nextInt(4);
        var values = new double[length];
        var weights = new double[length];
        for (var i = 0; i < length; i++) {
            values[i] = wild(random, calm);
            weights[i] = Math.abs(wild(random, calm));
        }
        var series = new Watched(
                "x",
                "x",
                "x",
                nature,
                Goodness.LOWER,
                RegularSeries.of(Drawn.MONDAY, 60, values),
                RegularSeries.of(Drawn.MONDAY, 60, weights));

        assertThat(watched(series))
                .allSatisfy(c -> assertThat(new double[] {
                            c.before(), c.beforeSpread(), c.after(), c.afterSpread(), c.effect(), c.p(), c.extraEvents()
                        })
                        .doesNotContain(Double.NaN));
    }

    private static double wild(Random random, int calm) {
        return switch (random.nextInt(calm == 0 ? 12 : 400)) {
            case 0 -> Double.NaN;
            case 1 -> 1e300;
            case 2 -> -1e300;
            case 3 -> Double.MIN_VALUE;
            case 4 -> Double.POSITIVE_INFINITY;
            case 5 -> Double.MAX_VALUE;
            case 6 -> 0;
            default -> calm == 1 ? 0 : calm == 2 ? 7 : random.nextDouble();
        };
    }

    private static String asFound(Change c) {
        return c.since() + " " + c.sinceEarliest() + " " + c.sinceLatest() + " " + c.confirmedAt() + " " + c.before();
    }

    private static List<Change> watched(Watched series) {
        var watching = Watching.of(series, Drawn.PLAIN, Sensitivities.none());
        for (var i = 0; i < series.values().length(); i++) {
            watching.add(series.values().at(i), series.weights().at(i));
        }
        return watching.changes();
    }

    private static Watched before(Watched series, int length) {
        return new Watched(
                series.id(),
                series.subject(),
                series.service(),
                series.nature(),
                series.goodness(),
                series.values().before(length),
                series.weights().before(length));
    }

    /** Something happens at a drawn time, and ends at another. */
    private static Watched changing(long seed, Nature nature) {
        var random = new Random(seed);
        var from = 4 * Drawn.WEEK + random.nextInt(4 * Drawn.WEEK);
        var to = from + 3 * Drawn.DAY + random.nextInt(3 * Drawn.WEEK);
        return switch (nature) {
            case SHARE -> Drawn.share("x", seed, QUARTER, 3000, i -> i < from || i > to ? 0.001 : 0.003);
            case COUNT -> Drawn.count("x", seed, QUARTER, 300, i -> i < from || i > to ? 1 : 0.5);
            case LEVEL -> Drawn.level("x", seed, QUARTER, i -> i < from || i > to ? 50 : 54);
        };
    }
}
