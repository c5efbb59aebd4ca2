package dev.yohaku.engine.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/**
 * What examining costs: {@code ChangeCost SERIES}. Prints the time of a point on one core, and that of so many series of 13 weeks on two. A third each
 * are shares, counts and levels; one in ten has a change. See bench/changes.sh.
 */
public final class ChangeCost {
    private static final int QUARTER = 13 * Drawn.WEEK;
    private static final int KINDS = 60;
    private static final int ROUNDS = 5;

    private ChangeCost() {}

    /** Measures and prints. */
    public static void main(String[] arguments) throws InterruptedException, ExecutionException {
        var drawn = IntStream.range(0, KINDS).mapToObj(ChangeCost::series).toList();
        var times = new double[ROUNDS];
        for (var round = 0; round < ROUNDS; round++) {
            var start = System.nanoTime();
            Examination.of(drawn, Drawn.PLAIN, Sensitivities.none());
            times[round] = (System.nanoTime() - start) / 1e3 / KINDS / QUARTER;
        }
        Arrays.sort(times);
        System.out.printf("a point: %.2f us (median of %d rounds, best %.2f)%n", times[ROUNDS / 2], ROUNDS, times[0]);
        all(drawn, Integer.parseInt(arguments[0]));
    }

    /** Two halves of the series, each examined on a core of its own. */
    private static void all(List<Watched> drawn, int count) throws InterruptedException, ExecutionException {
        var halves = List.of(many(drawn, count / 2), many(drawn, count - count / 2));
        var start = System.nanoTime();
        var found = 0;
        try (var cores = Executors.newFixedThreadPool(2)) {
            var tasks = halves.stream()
                    .map(h -> cores.submit(() -> Examination.of(h, Drawn.PLAIN, Sensitivities.none())))
                    .toList();
            for (var task : tasks) {
                found += task.get().size();
            }
        }
        System.out.printf(
                "%d series of %d points on 2 cores: %.1f s, %d findings%n",
                count, QUARTER, (System.nanoTime() - start) / 1e9, found);
    }

    private static List<Watched> many(List<Watched> drawn, int count) {
        var many = new ArrayList<Watched>();
        for (var i = 0; i < count; i++) {
            var like = drawn.get(i % drawn.size());
            many.add(new Watched(
                    "s" + i, "s" + i, "s" + i, like.nature(), like.goodness(), like.values(), like.weights()));
        }
        return many;
    }

    private static Watched series(int number) {
        var id = "s" + number;
        var change = number % 10 == 0 ? 7 * Drawn.WEEK : QUARTER;
        return switch (number % 3) {
            case 0 -> Drawn.share(id, number, QUARTER, 3000, i -> i < change ? 0.001 : 0.003);
            case 1 -> Drawn.count(id, number, QUARTER, 300, i -> i < change ? 1 : 0.5);
            default -> Drawn.level(id, number, QUARTER, i -> i < change ? 50 : 54);
        };
    }
}
