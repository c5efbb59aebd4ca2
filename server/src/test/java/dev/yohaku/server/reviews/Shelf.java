package dev.yohaku.server.reviews;

import org.springframework.context.ApplicationContext;

/** Puts editions on the shelf that no editor made. */
public final class Shelf {
    private Shelf() {}

    /** False when there is one of that week and number. */
    public static boolean keep(ApplicationContext context, Edition edition) {
        return context.getBean(Editions.class).keep(edition);
    }
}
