package dev.yohaku.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What every database owes to those who store in it. */
abstract class StoreContract {
    private final String[] settings;

    StoreContract(Databases databases) {
        settings = databases.arguments();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @ComponentScan(basePackageClasses = StoreSetup.class)
    static class Started {
        @Bean
        static InstantSource clock() {
            return InstantSource.system();
        }
    }

    final ConfigurableApplicationContext start(String... more) {
        return new SpringApplicationBuilder(Started.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(Databases.with(List.of(settings), more));
    }

    static void put(JdbcClient jdbc, String name, String content) {
        jdbc.sql("insert into setting (name, content) values (?, ?)")
                .params(name, content)
                .update();
    }

    static long count(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from setting")
                .query((row, number) -> row.getLong(1))
                .single();
    }

    @Test
    void whatWasStoredIsThereAfterARestart() {
        try (var context = start()) {
            put(context.getBean(JdbcClient.class), "a", "日本語");
        }
        try (var context = start()) {
            assertThat(count(context.getBean(JdbcClient.class))).isEqualTo(1);
        }
    }

    @Test
    void aFailedTransactionLeavesNothing() {
        try (var context = start()) {
            var jdbc = context.getBean(JdbcClient.class);
            var transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
            assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                        put(jdbc, "twice", "");
                        put(jdbc, "twice", "");
                    }))
                    .isInstanceOf(DuplicateKeyException.class);
            assertThat(count(jdbc)).isZero();
        }
    }

    @Test
    void aReadOnlyTransactionCannotWrite() {
        try (var context = start()) {
            var jdbc = context.getBean(JdbcClient.class);
            var reading = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
            reading.setReadOnly(true);
            assertThatThrownBy(() -> reading.executeWithoutResult(status -> put(jdbc, "a", "")))
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void manyWritersAtOnceAllSucceed() throws Exception {
        try (var context = start();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var jdbc = context.getBean(JdbcClient.class);
            var transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
            var writes = new ArrayList<Callable<Boolean>>();
            for (var i = 0; i < 50; i++) {
                var name = "n" + i;
                writes.add(() -> {
                    transaction.executeWithoutResult(status -> put(jdbc, name, ""));
                    return true;
                });
            }
            for (var write : threads.invokeAll(writes)) {
                assertThat(write.get()).isTrue();
            }
            assertThat(count(jdbc)).isEqualTo(50);
        }
    }

    @Test
    void aDatabaseOfANewerVersionIsRefused() {
        try (var context = start()) {
            context.getBean(JdbcClient.class).sql("""
                            insert into flyway_schema_history
                                (installed_rank, version, description, type, script, installed_by, execution_time, success)
                            select 900, '900', 'later', 'SQL', 'V900__later.sql', 'x', 1, success
                            from flyway_schema_history where installed_rank = 1
                            """).update();
        }
        assertRefused("written by a newer Yohaku (its form is 900");
    }

    @Test
    void aCommandBesideTheServerPreparesNothing() {
        assertRefused("Start ./yohaku serve on it once", "--yohaku.offline=true");
    }

    @Test
    void theAuditTrailCannotBeChangedOrShortened() {
        try (var context = start()) {
            var jdbc = context.getBean(JdbcClient.class);
            jdbc.sql(
                            "insert into audit (id, at, actor, action, subject, detail, origin) values ('1', 1, '', '', '', '', '')")
                    .update();
            assertThatThrownBy(() -> jdbc.sql("update audit set actor = 'x'").update())
                    .rootCause()
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("append-only");
            assertThatThrownBy(() -> jdbc.sql("delete from audit").update()).hasStackTraceContaining("append-only");
        }
    }

    @Test
    void connectionsEndWithTheServer() throws SQLException {
        var context = start();
        var source = context.getBean(DataSource.class);
        context.close();
        assertThatThrownBy(() -> {
                    try (var connection = source.getConnection();
                            var statement = connection.createStatement()) {
                        statement.execute("select 1");
                    }
                })
                .isInstanceOf(SQLException.class);
    }

    final void assertRefused(String sentence, String... more) {
        assertThatThrownBy(() -> start(more).close())
                .satisfies(failure -> assertThat(refusal(failure)).contains(sentence));
    }

    static String refusal(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StoreFailure) {
                return String.valueOf(cause.getMessage());
            }
        }
        throw new AssertionError("no sentence for people", failure);
    }
}
