package dev.yohaku.server.signals;

import java.time.Instant;
import org.springframework.context.ApplicationContext;

/** Enters changes of the gift shop into the log of a running server. */
public final class LoggedChanges {
    private LoggedChanges() {}

    /** A change with everything that evidence can hold. */
    public static void add(ApplicationContext context, String id, Instant since, Instant found) {
        context.getBean(Findings.class).add(id, GiftShop.evidence(since), GiftShop.course(since), found);
    }

    /** Says when everything was last examined. */
    public static void examined(ApplicationContext context, Examined examined) {
        context.getBean(Examinations.class).record(examined);
    }
}
