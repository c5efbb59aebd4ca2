package dev.yohaku.server.notify;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The mailboxes of an address {@code mailto:a@example.com,b@example.com}: plain ones, without names, comments or further headers. */
final class Mailboxes {
    private static final int MOST = 50;
    private static final String SCHEME = "mailto:";
    private static final Pattern MAILBOX = Pattern.compile(
            "[A-Za-z0-9!#$&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$&'*+/=?^_`{|}~-]+)*@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?");

    private Mailboxes() {}

    /** Of an address that {@link #parse} found fine. */
    static List<String> of(URI address) {
        return List.of(address.getSchemeSpecificPart().split(","));
    }

    static OutsideAddresses.Parsed parse(String text) {
        var bare = text.strip().toLowerCase(Locale.ROOT).startsWith(SCHEME)
                ? text.strip().substring(SCHEME.length())
                : text.strip();
        var mailboxes = Arrays.stream(bare.split(",", -1)).map(String::strip).toList();
        for (var i = 0; i < mailboxes.size(); i++) {
            var mailbox = mailboxes.get(i);
            if (mailbox.length() > 254 || !MAILBOX.matcher(mailbox).matches()) {
                return wrong(mailboxes.size() == 1 ? "a@example.com" : i + 1 + ": a@example.com");
            }
        }
        return mailboxes.size() > MOST
                ? wrong("over " + MOST)
                : new OutsideAddresses.Parsed.Fine(URI.create(SCHEME + encoded(mailboxes)));
    }

    private static String encoded(List<String> mailboxes) {
        return mailboxes.stream()
                .map(mailbox -> mailbox.replace("#", "%23")
                        .replace("^", "%5E")
                        .replace("`", "%60")
                        .replace("{", "%7B")
                        .replace("|", "%7C")
                        .replace("}", "%7D"))
                .collect(Collectors.joining(","));
    }

    private static OutsideAddresses.Parsed wrong(String detail) {
        return new OutsideAddresses.Parsed.Wrong(Problem.of(Problem.Kind.MAILBOX, detail));
    }
}
