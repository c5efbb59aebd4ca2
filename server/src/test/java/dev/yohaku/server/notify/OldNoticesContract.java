package dev.yohaku.server.notify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.server.Yohaku;
import dev.yohaku.server.store.Databases;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A version that knew one channel left notices on their way; what becomes of them on every database. */
abstract class OldNoticesContract {
    private static final String BEFORE = "11";

    private final Databases databases;

    OldNoticesContract(Databases databases) {
        this.databases = databases;
    }

    private static Map<String, String> named(Iterable<String> settings) {
        var named = new HashMap<String, String>();
        settings.forEach(s -> named.put(s.replaceFirst("=.*", ""), s.replaceFirst("[^=]*=", "")));
        return named;
    }

    private JdbcClient before(Map<String, String> settings) {
        var postgres = settings.get("yohaku.database.url");
        var url = postgres == null
                ? "jdbc:sqlite:" + settings.get("yohaku.data") + "/yohaku.db"
                : postgres.startsWith("jdbc:") ? postgres : "jdbc:" + postgres;
        var flyway = Flyway.configure()
                .dataSource(url, settings.get("yohaku.database.user"), "")
                .locations("classpath:db/migration")
                .target(BEFORE)
                .load();
        flyway.migrate();
        return JdbcClient.create(
                Objects.requireNonNull(flyway.getConfiguration().getDataSource()));
    }

    private static void fill(JdbcClient jdbc, String address) {
        jdbc.sql("insert into daily_notice values (1, 1, 9, 'en', 0, 'sre-b', 0)")
                .update();
        jdbc.sql("insert into notify_channel values ('changes', 'json', ?, 'sre-b', 0)")
                .param(address)
                .update();
        old(jdbc, 23, "null", "put_ms");
        old(jdbc, 24, "put_ms", "null");
    }

    /** A notice of a day of November; {@code due} and {@code sent} are {@code null} or {@code put_ms}. */
    private static void old(JdbcClient jdbc, int day, String due, String sent) {
        jdbc.sql("insert into outbox select :id, 'changes', 'changes', 'text', '{}', put_ms, 1, " + due + ", " + sent
                        + ", null, null from (select cast(:at as bigint) as put_ms) moment")
                .param("id", "changes/2026-11-" + day)
                .param("at", Instant.parse("2026-11-" + day + "T00:00:00Z").toEpochMilli())
                .update();
    }

    private ConfigurableApplicationContext open(Map<String, String> settings) {
        return new SpringApplicationBuilder(Yohaku.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(Databases.with(
                        settings.entrySet().stream()
                                .map(e -> "--" + e.getKey() + "=" + e.getValue())
                                .toList(),
                        "--yohaku.notify.allowed-hosts=localhost",
                        "--yohaku.notify.enabled=false"));
    }

    @Test
    void whatWasOnItsWayLeavesUnderTheKeyItHadAndOnlyOnce() throws IOException {
        var settings = named(databases.settings());
        try (var receiver = Receiver.answering("HTTP/1.1 200 OK\r\n\r\n")) {
            fill(before(settings), receiver.address("/hook").toString());
            try (var context = open(settings)) {
                var channel = context.getBean(Channels.class).find("changes").orElseThrow();
                assertThat(channel.purposes()).isEqualTo(Set.of(Channel.DAILY));
                assertThat(channel.language()).isEqualTo(Locale.ENGLISH);
                assertThat(channel.team()).isEmpty();

                var outbox = context.getBean(Outbox.class);
                var again = new Notice("changes/2026-11-24", "changes", "text", Map.of());
                assertThat(outbox.put("changes", again)).isFalse();
                dispatch(context, Duration.ofHours(1)).round();
                dispatch(context, Duration.ofHours(9)).round();
                assertThat(receiver.requests())
                        .singleElement()
                        .asString()
                        .contains("Idempotency-Key: changes/2026-11-24\n", "\"id\":\"changes/2026-11-24\"");
            }
        }
    }

    private static Dispatch dispatch(ConfigurableApplicationContext context, Duration later) {
        return new Dispatch(
                context.getBean(Outbox.class),
                context.getBean(Channels.class),
                context.getBean(Carrier.class),
                InstantSource.offset(InstantSource.system(), later));
    }
}
