package dev.yohaku.server.identity;

import dev.yohaku.server.Yohaku;
import dev.yohaku.server.store.Databases;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The product on a free port of the loopback address, with accounts of each role. */
public final class RunningYohaku implements AutoCloseable {
    static final String PASSWORD = "correct horse battery";

    private final ConfigurableApplicationContext context;

    private RunningYohaku(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static RunningYohaku start(Databases databases, String... more) {
        var usual = Databases.with(List.of(databases.arguments()), "--server.port=0", "--server.address=127.0.0.1");
        return new RunningYohaku(new SpringApplicationBuilder(Yohaku.class)
                .logStartupInfo(false)
                .run(Databases.with(List.of(usual), more)));
    }

    /** Adds somebody with this role everywhere; the id is the role's name. */
    public void add(Role role) {
        var people = bean(People.class);
        var id = role.key() + "-a";
        people.add(
                new Person(id, id, List.of(Grant.everywhere(role)), false),
                bean(Passwords.class).hash(PASSWORD));
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    int port() {
        return Integer.parseInt(String.valueOf(context.getEnvironment().getProperty("local.server.port")));
    }

    public Browser browser() {
        return new Browser(port());
    }

    @Override
    public void close() {
        context.close();
    }
}
