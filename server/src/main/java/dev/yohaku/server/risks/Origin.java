package dev.yohaku.server.risks;

/**
 * How a risk was found.
 *
 * @param reference id of what it was found in: a week, a finding, a driver, a postmortem; empty when nobody kept one
 * @param link back to that: a path of ours or an https address; may be empty
 */
public record Origin(Found found, String reference, String link) {
    public static Origin person() {
        return new Origin(Found.PERSON, "", "");
    }
}
