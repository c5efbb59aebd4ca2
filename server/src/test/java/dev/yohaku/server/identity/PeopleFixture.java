package dev.yohaku.server.identity;

import java.util.Arrays;
import org.springframework.context.ApplicationContext;

/** Accounts for tests, without a password that anybody could know. */
public final class PeopleFixture {
    private PeopleFixture() {}

    /** Adds somebody with these roles. */
    public static void add(ApplicationContext context, String id, Grant... grants) {
        context.getBean(People.class).add(new Person(id, id, Arrays.asList(grants), false), "!");
    }

    /** Forbids somebody to sign in. */
    public static void disable(ApplicationContext context, String id) {
        context.getBean(People.class).setDisabled(id, true);
    }

    /** Somebody signed in with these roles. */
    public static CurrentUser user(String id, Grant... grants) {
        return new CurrentUser(id, id, Arrays.asList(grants), CurrentUser.Way.SESSION);
    }
}
