package dev.yohaku.engine.objective;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Two hundred futures of a budget, the same ones at every run, and what eight in ten of them have in common. */
final class Futures {
    private static final int COUNT = 200;
    private static final int POINTS = 60;

    private final WindowAhead ahead;
    private final Course mean;
    private final List<Course> draws;

    Futures(WindowAhead ahead, RecentHours recent) {
        var random = new SplittableRandom(1);
        this.ahead = ahead;
        this.mean = recent.mean();
        this.draws =
                IntStream.range(0, COUNT).mapToObj(i -> recent.draw(random)).toList();
    }

    Projection project() {
        var spent = draws.stream().mapToInt(ahead::spentAt).sorted().toArray();
        var central = ahead.spentAt(mean);
        var within = Arrays.stream(spent).filter(hour -> hour <= ahead.hours()).count();
        return new Projection(
                ahead.fromMinute(),
                minute(central),
                minute(Math.min(central, spent[COUNT / 10])),
                minute(Math.max(central, spent[COUNT - 1 - COUNT / 10])),
                (double) within / COUNT,
                path());
    }

    private OptionalLong minute(int hour) {
        return hour <= ahead.hours() ? OptionalLong.of(ahead.minute(hour)) : OptionalLong.empty();
    }

    private List<Projection.Point> path() {
        var points = new ArrayList<Projection.Point>();
        var step = (ahead.hours() + POINTS - 1) / POINTS;
        for (var hour = 0; hour < ahead.hours(); hour += step) {
            points.add(point(hour));
        }
        points.add(point(ahead.hours()));
        return points;
    }

    private Projection.Point point(int hour) {
        var left = draws.stream()
                .mapToDouble(draw -> ahead.remaining(draw, hour))
                .sorted()
                .toArray();
        var central = ahead.remaining(mean, hour);
        var low = Math.min(central, left[COUNT / 10]);
        var high = Math.max(central, left[COUNT - 1 - COUNT / 10]);
        return new Projection.Point(ahead.minute(hour), central, low, high);
    }
}
