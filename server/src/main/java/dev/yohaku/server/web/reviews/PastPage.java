package dev.yohaku.server.web.reviews;

import java.util.List;

/**
 * The editions of a team in one quarter, the newest first.
 *
 * @param team its id, for addresses
 * @param quarters those in which there are editions, the newest first
 */
public record PastPage(
        String team, String title, List<ReviewPage.Link> teams, List<ReviewPage.Link> quarters, List<Week> weeks) {

    /**
     * One week.
     *
     * @param held how it was held, in words
     * @param ends how many items were raised and what they came to, in words
     */
    public record Week(String path, String title, String days, List<String> summary, String held, String ends) {}
}
