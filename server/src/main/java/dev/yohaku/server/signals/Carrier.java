package dev.yohaku.server.signals;

import java.util.Locale;
import java.util.Set;

/**
 * A label value in which a change shows.
 *
 * @param label such as {@code route}
 * @param share how much of the difference it carries, 0 to 1
 * @param before events that count for the change, an hour, before; for shares the bad ones
 * @param after the same since
 * @param fresh it did not occur before: a new kind of error
 */
public record Carrier(String label, String value, double share, double before, double after, boolean fresh) {
    private static final Set<String> PEOPLE = Set.of(
            "user",
            "customer",
            "account",
            "client",
            "member",
            "shop",
            "store",
            "merchant",
            "seller",
            "partner",
            "brand",
            "tenant",
            "org",
            "organization",
            "organisation",
            "company");

    /** Whether the label names users or those who stand for them, so that the value says who is affected. */
    public boolean names() {
        var plain = label.toLowerCase(Locale.ROOT).replaceAll("_?(id|name|code)$", "");
        return PEOPLE.contains(plain);
    }
}
