package dev.yohaku.server.reviews;

import dev.yohaku.server.objectives.ObjectiveStatus;
import dev.yohaku.server.wording.Fact;
import java.util.Optional;

/** How an objective stands, as a fact to be put into words. */
final class StatusFact {
    private StatusFact() {}

    static Fact of(ObjectiveStatus status) {
        var name = status.objective().name();
        var left = status.budget().remaining();
        return switch (status.state()) {
            case OUT ->
                new Fact.Spent(
                        name,
                        status.budget().allowedBad().doubleValue(),
                        status.budget().counts().bad(),
                        Optional.empty());
            case WATCH -> new Fact.Watch(name, left.orElse(0), status.paceBurn().rate());
            case NONE -> new Fact.NoData(name, status.lastData(), left);
            case OK -> new Fact.Fine(name, left.orElse(1), status.weekAgo());
        };
    }
}
