package dev.yohaku.server.web.notices;

import java.util.List;

/**
 * The form of one channel.
 *
 * @param action where it is sent, below the base
 * @param kind of the channel, as a key
 * @param hint what its address is
 * @param label of the address
 * @param host where it leads now; empty for a new one
 * @param note what holds for addresses
 * @param mail how mail stands, in words; empty where it does not matter
 * @param wrong why it was refused; empty when it was not
 */
public record ChannelFormPage(
        String title,
        String action,
        String kind,
        String hint,
        String label,
        String note,
        String host,
        String name,
        String language,
        List<Choice> teams,
        List<Choice> purposes,
        String mail,
        String wrong) {
    /** Something that can be chosen. */
    public record Choice(String key, String name, boolean chosen) {}

    public boolean isMail() {
        return kind.equals("mail");
    }

    public boolean isHeartbeat() {
        return kind.equals("heartbeat");
    }
}
