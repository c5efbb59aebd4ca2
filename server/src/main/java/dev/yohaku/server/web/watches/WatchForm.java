package dev.yohaku.server.web.watches;

import dev.yohaku.engine.change.Goodness;
import dev.yohaku.server.catalog.Name;
import dev.yohaku.server.watches.Watch;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The fields of a watch as somebody filled them in, all of them texts; nothing in it has been checked. */
public record WatchForm(
        String id,
        String ja,
        String en,
        String query,
        String goodness,
        String service,
        String owner,
        String reason,
        String unit) {
    private static final int LONGEST_QUERY = 4_000;
    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_UNIT = 20;

    static final WatchForm EMPTY = new WatchForm("", "", "", "", "neither", "", "", "", "");

    static WatchForm of(Map<String, String> fields) {
        return new WatchForm(
                text(fields, "id"),
                text(fields, "ja"),
                text(fields, "en"),
                text(fields, "query"),
                text(fields, "goodness"),
                text(fields, "service"),
                text(fields, "owner"),
                text(fields, "reason"),
                text(fields, "unit"));
    }

    static WatchForm of(Watch watch) {
        return new WatchForm(
                watch.id(),
                watch.name().ja(),
                watch.name().en(),
                watch.query(),
                watch.goodness().name().toLowerCase(Locale.ROOT),
                watch.service(),
                watch.owner(),
                watch.reason(),
                watch.unit());
    }

    private static String text(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "").strip();
    }

    /** Message keys of what is wrong; empty when it can be put. */
    List<String> problems() {
        var problems = new ArrayList<String>();
        if (!id.matches("[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?") || id.equals("new")) {
            problems.add("watches.wrong.id");
        }
        if ((ja + en).isEmpty() || ja.length() > LONGEST_NAME || en.length() > LONGEST_NAME) {
            problems.add("watches.wrong.name");
        }
        if (query.isEmpty() || query.length() > LONGEST_QUERY) {
            problems.add("watches.wrong.query");
        }
        if (!List.of("higher", "lower", "neither").contains(goodness)) {
            problems.add("watches.wrong.goodness");
        }
        if (owner.length() > LONGEST_NAME || reason.length() > LONGEST_TEXT || unit.length() > LONGEST_UNIT) {
            problems.add("watches.wrong.long");
        }
        return problems;
    }

    /** Only of a form without problems. A name given in one language holds in both. */
    Watch watch() {
        return new Watch(
                id,
                new Name(ja.isEmpty() ? en : ja, en.isEmpty() ? ja : en),
                query,
                Goodness.valueOf(goodness.toUpperCase(Locale.ROOT)),
                service,
                owner,
                reason,
                unit,
                Watch.ON_PAGE);
    }
}
