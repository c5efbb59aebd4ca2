package dev.yohaku.server.web.risks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One risk record.
 *
 * @param reasons why its priority is what it is
 * @param matters what is due or overdue
 * @param problem what kept a step from being taken; empty for nothing
 * @param kept a reason that somebody gave for a step that was not taken; empty for none
 */
public record RiskPage(
        String id,
        int version,
        String title,
        String sub,
        String css,
        String level,
        int score,
        String state,
        String stateNote,
        boolean open,
        List<String> reasons,
        List<Matter> matters,
        String description,
        @Nullable Trigger trigger,
        Plan stopGap,
        Plan permanent,
        List<Entry> entries,
        List<Line> log,
        List<Line> priorities,
        String problem,
        String kept,
        boolean member) {

    /** What is due; {@code overdue} when its day has passed. */
    public record Matter(String text, boolean overdue) {}

    /** What it is tied to. {@code href} is empty where there is no page for it. */
    public record Trigger(String name, String href, String sentence, List<Entry> entries) {}

    /** A plan; {@code what} is empty while there is none. */
    public record Plan(String what, String state, String owner, String due, boolean overdue, Entry proof) {}

    /** A term, its text and where it leads; {@code href} is empty for nowhere. */
    public record Entry(String term, String text, String href) {}

    /** A line of the log. */
    public record Line(String at, String who, String what, String note, String level) {}
}
