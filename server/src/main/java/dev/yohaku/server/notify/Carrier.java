package dev.yohaku.server.notify;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes one notice to one channel, by the way its form needs. Thread-safe. */
@Component
class Carrier {
    private final Courier courier;
    private final Mailer mailer;

    Carrier(Courier courier, Mailer mailer) {
        this.courier = courier;
        this.mailer = mailer;
    }

    /** Empty when it was taken. */
    Optional<Problem> carry(Channel channel, Outbox.Waiting waiting) {
        return switch (channel.form()) {
            case SLACK, MATTERMOST, DISCORD, TEAMS, JSON ->
                courier.post(channel.address(), waiting.id(), Body.of(channel, waiting.notice()));
            case MAIL ->
                mailer.send(
                        Mailboxes.of(channel.address()),
                        waiting.id(),
                        waiting.notice().text());
            case HEARTBEAT -> Optional.of(Problem.of(Problem.Kind.ADDRESS, "heartbeat"));
        };
    }
}
