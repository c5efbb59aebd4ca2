package dev.yohaku.server.web.notices;

import java.util.List;

/**
 * All channels and what is told there.
 *
 * @param channels in their order
 * @param kinds that can be added
 * @param daily the setting of the daily notice
 * @param mail how mail stands, in words; empty while no channel needs it
 * @param mailless whether mail cannot be sent
 * @param said what the last request brought about; empty for nothing
 * @param wrong why it failed; empty when it did not
 */
public record NoticesPage(
        List<Line> channels, List<Kind> kinds, Daily daily, String mail, boolean mailless, String said, String wrong) {
    /**
     * A channel. Its address is a secret; the host may be shown.
     *
     * @param name what people call it, else its kind
     * @param waiting how many notices are on their way to it, in words; empty for none
     * @param beats whether it is a heartbeat, which is for nothing else
     * @param last what became of the newest delivery or heartbeat
     * @param trouble whether that is bad news
     */
    public record Line(
            String id,
            String name,
            String kind,
            String host,
            String team,
            String purposes,
            String language,
            String waiting,
            boolean beats,
            String last,
            boolean trouble) {}

    /** @param key as addresses say it */
    public record Kind(String key, String name) {}

    /**
     * Whether new changes are told once a day.
     *
     * @param nowhere it is on, and no channel is for it
     */
    public record Daily(boolean enabled, int hour, boolean nowhere) {}
}
