package dev.yohaku.server.signals;

import dev.yohaku.server.meetings.EndRequest;
import dev.yohaku.server.meetings.ItemEnded;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Gives findings the verdict that follows from the end a review came to, in the same transaction. Another end takes its place; an end that
 * was taken back takes its verdict along. Thread-safe.
 */
@Component
class ReviewVerdicts {
    private final Verdicts verdicts;

    ReviewVerdicts(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    @EventListener
    void ended(ItemEnded event) {
        var finding = event.item().facts().get(ChangeItems.FINDING);
        if (finding == null) {
            return;
        }
        for (var earlier = 1; earlier < event.end().version(); earlier++) {
            verdicts.withdraw(id(event, earlier), event.end().by());
        }
        verdict(event).ifPresent(verdict -> verdicts.give(finding, given(event, verdict)));
    }

    private static Verdicts.Given given(ItemEnded event, Verdict verdict) {
        var end = event.end();
        var risk = verdict == Verdict.RISK ? Optional.of(end.reference()) : Optional.<String>empty();
        return new Verdicts.Given(id(event, end.version()), verdict, end.reason(), end.by(), risk);
    }

    /** What a review decided about a change; nothing for one that was moved, or accepted without saying what it is. */
    private static Optional<Verdict> verdict(ItemEnded event) {
        return switch (event.end().kind()) {
            case ACTION -> Optional.of(Verdict.ACT);
            case RISK -> Optional.of(Verdict.RISK);
            case WATCH -> Optional.of(Verdict.WATCH);
            case ACCEPTED -> accepted(event.nuance());
            case MOVED, REOPENED -> Optional.empty();
        };
    }

    private static Optional<Verdict> accepted(String nuance) {
        return switch (nuance) {
            case EndRequest.INTENDED -> Optional.of(Verdict.INTENDED);
            case EndRequest.NOISE -> Optional.of(Verdict.NOISE);
            default -> Optional.empty();
        };
    }

    /** The same for the same version of the same end, so that it can be found again. */
    private static String id(ItemEnded event, int version) {
        var name = String.join("/", event.team(), event.week(), event.item().id(), Integer.toString(version));
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
