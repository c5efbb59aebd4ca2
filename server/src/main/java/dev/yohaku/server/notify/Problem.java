package dev.yohaku.server.notify;

import java.util.Locale;

/**
 * Why something was not sent.
 *
 * @param detail what is shown beside the words of the kind: a status, a host, a field; never an address, which is a secret
 */
public record Problem(Kind kind, String detail) {
    private static final int LONGEST = 200;

    /** What went wrong. */
    public enum Kind {
        /** The address cannot be one: no host, another scheme, a user name in it. */
        ADDRESS(true),
        /** It is no mailbox, or not only mailboxes. */
        MAILBOX(true),
        /** The host lies in a private network and is not allowed by name. */
        PRIVATE(true),
        /** No such host. */
        UNKNOWN_HOST(false),
        /** No connection, or it broke. */
        CONNECTION(false),
        /** Nobody can prove to be this host. */
        CERTIFICATE(false),
        /** No whole answer in time. */
        TIMEOUT(false),
        /** It points elsewhere, and redirects are not followed. */
        REDIRECT(true),
        /** It said no for good: 4xx. */
        REFUSED(true),
        /** It could not just now: 5xx, 408, 429. */
        BUSY(false),
        /** Its answer is not HTTP. */
        ANSWER(false);

        private final boolean lasting;

        Kind(boolean lasting) {
            this.lasting = lasting;
        }

        /** Whether trying again cannot help until somebody changes the setting. */
        boolean lasting() {
            return lasting;
        }

        /** Its name in message keys and in the store. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Problem of(Kind kind, String detail) {
        return new Problem(kind, detail.length() > LONGEST ? detail.substring(0, LONGEST) : detail);
    }
}
