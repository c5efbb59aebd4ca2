package dev.yohaku.server.notify;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;

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
        /** It points where we do not follow. */
        REDIRECT(true),
        /** It points elsewhere again and again. */
        REDIRECTS(true),
        /** It said no for good: 4xx. */
        REFUSED(true),
        /** It could not just now: 5xx, 408, 429. */
        BUSY(false),
        /** Its answer is not HTTP. */
        ANSWER(false),
        /** No mail can be sent until a setting, the detail, is right; the server reads it when it starts. */
        MAIL_SETTING(false),
        /** The mail server did not let us in. */
        MAIL_LOGIN(false),
        /** Some of several mailboxes were refused; the others have it, so it is not sent again. */
        MAIL_PARTLY(true),
        /** Not all is well here, so the heartbeat was withheld. */
        UNWELL(false),
        /** Notices are switched off. */
        OFF(true);

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

    /** From the columns {@code problem} and {@code problem_detail}. */
    static Optional<Problem> read(ResultSet row) throws SQLException {
        var kind = row.getString("problem");
        return kind == null
                ? Optional.empty()
                : Optional.of(of(Kind.valueOf(kind.toUpperCase(Locale.ROOT)), row.getString("problem_detail")));
    }
}
