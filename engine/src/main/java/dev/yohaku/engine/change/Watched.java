package dev.yohaku.engine.change;

import dev.yohaku.engine.time.RegularSeries;

/**
 * A series that is watched for changes.
 *
 * @param id unique among all that is watched, such as {@code purchase/good}
 * @param subject what it speaks of: an objective or a watch; several series may share a subject
 * @param service the origin: changes of one service at one time are taken for one cause; may be empty
 * @param values the points, usually hourly over 13 weeks
 * @param weights the number of events behind each value, on the same grid; all ones where values are not shares
 */
public record Watched(
        String id,
        String subject,
        String service,
        Nature nature,
        Goodness goodness,
        RegularSeries values,
        RegularSeries weights) {
    public Watched {
        if (values.fromMinute() != weights.fromMinute() || values.length() != weights.length()) {
            throw new IllegalArgumentException(
                    "values and weights of " + id + " are on different grids: " + values + ", " + weights);
        }
    }
}
