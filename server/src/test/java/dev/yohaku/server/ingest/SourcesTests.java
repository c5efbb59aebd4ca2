package dev.yohaku.server.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.sqlite.JDBC;

class SourcesTests {
    @TempDir
    Path directory;

    private Sources sources;

    @BeforeEach
    void open() {
        var database = new SimpleDriverDataSource(new JDBC(), "jdbc:sqlite:" + directory.resolve("test.db"));
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V3__ingest.sql")).execute(database);
        sources = new Sources(JdbcClient.create(database));
    }

    @Test
    void whatWasSavedIsFound() {
        var open = Source.open("a", URI.create("http://prometheus:9090/"));
        var locked = new Source(
                "b",
                "Mimir",
                URI.create("https://mimir/prometheus"),
                new Authentication.Basic("me", new SecretReference("env:PASSWORD")),
                new Tls("/ca.pem", "/cert.pem", "/key.pem"),
                Map.of("X-Scope-OrgID", "shop", "X-Other", "a: b"));
        sources.save(locked);
        sources.save(open);

        assertThat(sources.all()).containsExactly(open, locked);
        assertThat(sources.find("b")).contains(locked);
        assertThat(sources.find("c")).isEmpty();
    }

    @Test
    void aSourceIsReplacedByOneOfTheSameId() {
        sources.save(Source.open("a", URI.create("http://one")));
        var bearer = Source.open("a", URI.create("http://two"))
                .with(new Authentication.Bearer(new SecretReference("file:/token")));
        sources.save(bearer);

        assertThat(sources.all()).containsExactly(bearer);
    }

    @Test
    void theCommandLineNamesTheDefaultSource() throws Exception {
        new SourceAtStart(sources, described("http://prometheus:9090", "env:TOKEN")).afterPropertiesSet();

        assertThat(sources.find(Source.DEFAULT))
                .contains(Source.at("http://prometheus:9090")
                        .with(new Authentication.Bearer(new SecretReference("env:TOKEN"))));
    }

    @Test
    void aSecretItselfIsRefusedAndNotShown() {
        var start = new SourceAtStart(sources, described("http://prometheus:9090", "hunter2"));

        assertThatThrownBy(start::afterPropertiesSet)
                .hasMessageContaining("a secret is given as env:NAME or file:PATH")
                .hasMessageNotContaining("hunter2");
        assertThat(sources.all()).isEmpty();
    }

    private static CommandLineSource described(String url, String token) {
        return new CommandLineSource(url, token, null, null, null, null, null, null);
    }
}
