package dev.yohaku.server.actions;

import java.time.Instant;
import org.springframework.context.ApplicationContext;

/** Looks at what became of actions without waiting for the schedule. */
public final class Aftermath {
    private Aftermath() {}

    public static void look(ApplicationContext context, Instant now) {
        context.getBean(EffectChecks.class).look(now);
    }
}
