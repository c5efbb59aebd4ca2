package dev.yohaku.server.actions;

import java.util.Set;

/**
 * Where an action came from.
 *
 * @param kind review, risk, change, objective, incident or none
 * @param reference id of it among its kind; that of an item of a review is {@code team/week/item}; empty for none
 * @param title what people call it, as it was then; may be empty
 */
public record Origin(String kind, String reference, String title) {
    public static final String REVIEW = "review";
    public static final String RISK = "risk";
    public static final String CHANGE = "change";
    public static final String OBJECTIVE = "objective";
    public static final String INCIDENT = "incident";

    /** Somebody simply wrote it. */
    public static final Origin NONE = new Origin("none", "", "");

    /** Every kind there is. */
    public static final Set<String> KINDS = Set.of(REVIEW, RISK, CHANGE, OBJECTIVE, INCIDENT, "none");

    /** An item of a team's weekly review. */
    public static Origin item(String team, String week, String itemId, String title) {
        return new Origin(REVIEW, itemReference(team, week, itemId), title);
    }

    /** How an item of a review is referred to. */
    public static String itemReference(String team, String week, String itemId) {
        return team + "/" + week + "/" + itemId;
    }

    public boolean exists() {
        return !reference.isEmpty();
    }
}
