package dev.yohaku.server.notify;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Notices sent while somebody waits for the outcome. They are not tried again. Thread-safe. */
@Component
public class Trials {
    private static final Duration LEASE = Duration.ofMinutes(5);

    private final Outbox outbox;
    private final Channels channels;
    private final Carrier carrier;
    private final InstantSource clock;
    private final boolean enabled;

    Trials(
            Outbox outbox,
            Channels channels,
            Carrier carrier,
            InstantSource clock,
            @Value("${yohaku.notify.enabled:true}") boolean enabled) {
        this.outbox = outbox;
        this.channels = channels;
        this.carrier = carrier;
        this.clock = clock;
        this.enabled = enabled;
    }

    /**
     * Sends a notice that was not put before, to a channel in use, and says what became of it.
     *
     * @throws IllegalArgumentException when it was put before
     */
    public Delivery send(String channelId, Notice notice) {
        if (!outbox.put(channelId, notice)) {
            throw new IllegalArgumentException("notice " + notice.key() + " was put before");
        }
        var id = Outbox.id(channelId, notice);
        outbox.find(id)
                .filter(waiting -> outbox.claim(waiting, clock.instant().plus(LEASE)))
                .ifPresent(waiting -> send(channels.ofDelivery(channelId), waiting));
        return outbox.the(id);
    }

    private void send(Channel channel, Outbox.Waiting waiting) {
        var problem = enabled
                ? carrier.carry(channel, waiting)
                : Optional.of(Problem.of(Problem.Kind.OFF, "yohaku.notify.enabled"));
        problem.ifPresentOrElse(p -> outbox.failed(waiting.id(), p, null), () -> outbox.sent(waiting.id()));
    }
}
