package dev.yohaku.server.risks;

import dev.yohaku.server.catalog.Name;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * All that people write in a risk record and may change together.
 *
 * @param title in one language (then the same in both) or both
 * @param service id of the service concerned; may be empty
 * @param trigger what it is tied to; null for nothing
 * @param nextEvaluation when to look at it again; null while nobody has said
 */
public record Written(
        Name title,
        String description,
        Origin origin,
        String service,
        @Nullable TriggerLink trigger,
        Judgement judgement,
        String owner,
        @Nullable LocalDate nextEvaluation,
        Plan stopGap,
        Plan permanent) {

    /** A record that says only what it is about and how it was found. */
    public static Written of(Name title, Origin origin) {
        return new Written(title, "", origin, "", null, Judgement.UNSURE, "", null, Plan.NONE, Plan.NONE);
    }

    public Written withDescription(String text) {
        return new Written(title, text, origin, service, trigger, judgement, owner, nextEvaluation, stopGap, permanent);
    }

    public Written withService(String id) {
        return new Written(
                title, description, origin, id, trigger, judgement, owner, nextEvaluation, stopGap, permanent);
    }

    public Written withTrigger(@Nullable TriggerLink link) {
        return new Written(
                title, description, origin, service, link, judgement, owner, nextEvaluation, stopGap, permanent);
    }

    public Written withJudgement(Judgement steps) {
        return new Written(
                title, description, origin, service, trigger, steps, owner, nextEvaluation, stopGap, permanent);
    }

    public Written withOwner(String who) {
        return new Written(
                title, description, origin, service, trigger, judgement, who, nextEvaluation, stopGap, permanent);
    }

    public Written withNextEvaluation(@Nullable LocalDate day) {
        return new Written(title, description, origin, service, trigger, judgement, owner, day, stopGap, permanent);
    }

    public Written withPlans(Plan forNow, Plan forGood) {
        return new Written(
                title, description, origin, service, trigger, judgement, owner, nextEvaluation, forNow, forGood);
    }
}
