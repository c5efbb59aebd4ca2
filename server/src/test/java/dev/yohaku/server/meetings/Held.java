package dev.yohaku.server.meetings;

import static dev.yohaku.server.reviews.EditionFixture.edition;
import static dev.yohaku.server.reviews.EditionFixture.raised;
import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.server.Yohaku;
import dev.yohaku.server.reviews.Edition;
import dev.yohaku.server.reviews.EditionFixture;
import dev.yohaku.server.reviews.Item;
import dev.yohaku.server.store.Databases;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;

/** A server in which reviews are held by tests. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Held {
    static final String WEEK = "2026-W47";
    static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    private final Databases databases;
    private final Queue<Object> told = new ConcurrentLinkedQueue<>();

    @SuppressWarnings("NullAway.Init") // Started before all tests.
    private ConfigurableApplicationContext context;

    Held(Databases databases) {
        this.databases = databases;
    }

    @BeforeAll
    final void start() {
        context = new SpringApplicationBuilder(Yohaku.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(databases.arguments("--yohaku.zone=Asia/Tokyo", "--yohaku.signals.enabled=false"));
        context.addApplicationListener(event -> {
            if (event instanceof PayloadApplicationEvent<?> payload) {
                told.add(payload.getPayload());
            }
        });
    }

    @AfterAll
    final void stop() {
        context.close();
    }

    final ConfigurableApplicationContext context() {
        return context;
    }

    final <T> T the(Class<T> type) {
        return context.getBean(type);
    }

    final <T> List<T> told(Class<T> type) {
        return told.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** An edition that raises these items. */
    final Edition kept(String team, String week, String... raised) {
        var items = Arrays.stream(raised).map(id -> raised(id, Map.of())).toArray(Item[]::new);
        return EditionFixture.keep(context, edition(team, week, items));
    }

    final Edition kept(String team, String week, Item item) {
        return EditionFixture.keep(context, edition(team, week, item));
    }

    final End ended(EndRequest request) {
        var ending = the(Ends.class).end(request);
        assertThat(ending).isInstanceOf(Ending.Ended.class);
        return ((Ending.Ended) ending).end();
    }

    static EndRequest move(String team, String week, String itemId, int seen) {
        return EndRequest.of(team, week, itemId, seen, End.Kind.MOVED, "dev-a").withReason("not today", null);
    }

    static EndRequest settle(String team, String week, String itemId, int seen) {
        return EndRequest.of(team, week, itemId, seen, End.Kind.ACCEPTED, "dev-a")
                .withReason("known", LocalDate.now(ZONE).plusDays(30));
    }
}
