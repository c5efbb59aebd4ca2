package dev.yohaku.server.web.reviews;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The minutes that a review has for each of its sections: thirty in all, in halves, whichever sections there are.
 *
 * <p>Of thirty minutes two go to the summary, five to what was promised and how it went, ten to what changes and grows, five to risks and
 * incidents, five to work and what is coming, three to the decisions. What an absent section would have taken goes to the others in
 * proportion.
 */
final class TimePlan {
    static final int MINUTES = 30;

    private static final Map<String, Double> SHARES = Map.ofEntries(
            Map.entry("summary", 2.0),
            Map.entry("carried-over", 2.0),
            Map.entry("objectives", 3.0),
            Map.entry("changes", 6.0),
            Map.entry("capacity", 4.0),
            Map.entry("risks", 2.5),
            Map.entry("incidents", 2.5),
            Map.entry("alerts", 1.5),
            Map.entry("toil", 1.0),
            Map.entry("support", 0.5),
            Map.entry("releases", 1.0),
            Map.entry("coverage", 1.0),
            Map.entry("appendix", 0.0),
            Map.entry("decisions", 3.0));

    private TimePlan() {}

    /** Minutes by section id, in the given order; at least half a minute each, none for the appendix. */
    static Map<String, Double> of(List<String> sections) {
        var timed = sections.stream().filter(id -> share(id) > 0).toList();
        var all = timed.stream().mapToDouble(TimePlan::share).sum();
        var exact = new HashMap<String, Double>();
        timed.forEach(id -> exact.put(id, Math.max(1, 2 * MINUTES * share(id) / all)));
        var halves = new LinkedHashMap<String, Integer>();
        timed.forEach(id -> halves.put(id, exact.getOrDefault(id, 1.0).intValue()));
        settle(halves, exact);
        var minutes = new LinkedHashMap<String, Double>();
        sections.forEach(id -> minutes.put(id, halves.getOrDefault(id, 0) / 2.0));
        return minutes;
    }

    /** Gives halves to those that lost most by rounding, or takes them from the longest, until the sum is right. */
    private static void settle(Map<String, Integer> halves, Map<String, Double> exact) {
        if (halves.isEmpty()) {
            return;
        }
        var left = 2 * MINUTES
                - halves.values().stream().mapToInt(Integer::intValue).sum();
        for (; left != 0; left -= Integer.signum(left)) {
            var next = halves.keySet().stream()
                    .max(Comparator.comparingDouble(id -> lacking(id, halves, exact)))
                    .orElseThrow();
            var last = halves.keySet().stream()
                    .filter(id -> halves.getOrDefault(id, 0) > 1)
                    .min(Comparator.comparingDouble(id -> lacking(id, halves, exact)))
                    .orElseThrow();
            halves.merge(left > 0 ? next : last, Integer.signum(left), Integer::sum);
        }
    }

    private static double lacking(String id, Map<String, Integer> halves, Map<String, Double> exact) {
        return exact.getOrDefault(id, 0.0) - halves.getOrDefault(id, 0);
    }

    private static double share(String id) {
        return SHARES.getOrDefault(id, 1.0);
    }
}
