package dev.yohaku.server.web.notices;

/**
 * The settings of the daily notice.
 *
 * @param host where notices go now; empty while no address is set. The address itself is a secret
 * @param form slack or json
 * @param last what became of the newest delivery, in words
 * @param said what the last request brought about; empty for nothing
 * @param wrong why it was refused; empty when it was not
 */
public record NoticesPage(
        boolean enabled, int hour, String language, String form, String host, String last, String said, String wrong) {}
