package dev.yohaku.server.identity;

import java.util.List;
import org.springframework.context.ApplicationContext;

/** Accounts of people in a running server. */
public final class Accounts {
    public static final String PASSWORD = "correct horse battery";

    private Accounts() {}

    /** Adds somebody with this role everywhere. */
    public static void add(ApplicationContext context, String id, Role role) {
        var person = new Person(id, id, List.of(Grant.everywhere(role)), false);
        context.getBean(People.class)
                .add(person, context.getBean(Passwords.class).hash(PASSWORD));
    }
}
