package dev.yohaku.server.simulator;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A stream of like requests to one instance of a service. Its outcomes are drawn once; every series and every exact count is a sum
 * over a set of them, written as a bit mask.
 *
 * @param daily requests on a usual day
 */
record Flow(
        int index,
        String service,
        String instance,
        Map<String, String> labels,
        double daily,
        Rhythm rhythm,
        List<Outcome> outcomes) {
    static final int ALL = -1;

    Flow {
        labels = Map.copyOf(labels);
        outcomes = List.copyOf(outcomes);
    }

    /** Requests expected in a minute if nothing out of the ordinary happens. */
    double expected(long minute) {
        var day = Tokyo.day(minute);
        return daily * rhythm.share((int) (minute - Tokyo.start(day))) * rhythm.on(Tokyo.date(day));
    }

    int outcome(String name) {
        return IntStream.range(0, outcomes.size())
                .filter(i -> outcomes.get(i).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(service + " has no outcome " + name));
    }

    /** The mask of the outcomes with these names. */
    int mask(String... names) {
        var mask = 0;
        for (var name : names) {
            mask |= 1 << outcome(name);
        }
        return mask;
    }

    /** The mask of the first outcomes up to and with this one: what a bucket with that bound holds. */
    int upTo(String name) {
        return (2 << outcome(name)) - 1;
    }
}
