package dev.yohaku.server.web.reviews;

import java.util.List;

/**
 * What a team chose for its review.
 *
 * @param mayChange whether the visitor leads the team
 * @param version of the raise-conditions that the visitor sees
 * @param problem what is wrong with what was sent; empty usually
 * @param reason what was sent as the reason, when it could not be kept
 * @param history earlier choices, the newest first
 */
public record SettingsPage(
        String team,
        String title,
        List<ReviewPage.Link> teams,
        boolean mayChange,
        int version,
        List<Group> groups,
        String problem,
        String reason,
        List<Version> history,
        Plan plan,
        List<Away> away,
        List<String> people,
        String me) {

    /** The conditions of a section. */
    public record Group(String title, List<Line> lines) {}

    /**
     * A condition.
     *
     * @param before its words before the threshold; all of them where there is none
     * @param after its words behind the threshold
     */
    public record Line(
            String id,
            String before,
            String after,
            boolean hasThreshold,
            boolean on,
            String threshold,
            String least,
            String most) {}

    /** A choice of conditions: who, when, why, and what changed by it. */
    public record Version(int number, String told, String reason, List<String> changes) {}

    /** When the edition is made. */
    public record Plan(boolean held, List<Day> days, String time) {}

    public record Day(int value, String text, boolean chosen) {}

    /** Somebody who is away. */
    public record Away(String id, String person, String days, String note, boolean mine) {}
}
