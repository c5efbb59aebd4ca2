package dev.yohaku.server.notify;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The server that takes our mail: properties {@code yohaku.mail.*}. Whoever runs the product names it, so it may lie in a private network.
 *
 * @param host empty where there is none
 * @param port 0 for the usual one: 587, 465 with {@link Tls#TLS}, 25 with {@link Tls#NONE}
 * @param user empty where none is needed
 * @param password where it is found: {@code env:NAME} or {@code file:PATH}
 * @param from whose mail it is: one mailbox
 */
@ConfigurationProperties("yohaku.mail")
record MailServer(
        @DefaultValue("") String host,
        @DefaultValue("0") int port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("") String from,
        @DefaultValue("starttls") Tls tls) {
    /** How the connection is kept from others. */
    enum Tls {
        /** It begins in the open and must be secured before anything is said. */
        STARTTLS,
        /** It is secured from the first byte. */
        TLS,
        /** Not at all: for a relay on the same machine or network. A password is sent only to this machine then. */
        NONE
    }

    int portOrUsual() {
        if (port > 0) {
            return port;
        }
        return switch (tls) {
            case STARTTLS -> 587;
            case TLS -> 465;
            case NONE -> 25;
        };
    }

    @Override
    public String toString() {
        return "mail server " + host + ":" + portOrUsual();
    }
}
