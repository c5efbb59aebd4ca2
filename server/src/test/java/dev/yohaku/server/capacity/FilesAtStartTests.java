package dev.yohaku.server.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yohaku.engine.spec.SpecResult;
import dev.yohaku.server.Yohaku;
import dev.yohaku.server.catalog.Catalog;
import dev.yohaku.server.objectives.FromFiles;
import dev.yohaku.server.objectives.ObjectivesRefused;
import dev.yohaku.server.store.Databases;
import dev.yohaku.server.watches.Watches;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A start with a file that holds something of every kind. */
class FilesAtStartTests {
    private static final String FILE = """
            apiVersion: openslo/v1
            kind: Service
            metadata: {name: gift-issuer}
            ---
            apiVersion: yohaku.dev/v1
            kind: Watch
            metadata: {name: gift-rows}
            spec: {query: sum(rows), service: gift-issuer, owner: dev-a, reason: it grows}
            ---
            apiVersion: yohaku.dev/v1
            kind: Driver
            metadata: {name: rows}
            spec:
              watch: gift-rows
              limit: {value: 60e6, kind: measured, source: load test, asOf: 2026-08-20}
              loads: the nightly settlement
            """;

    private final List<SpecResult.Documents> seen = new ArrayList<>();

    @Test
    void everyRegisterGetsItsDocumentsOfTheOneReading() throws IOException {
        try (var context = start(FILE)) {
            assertThat(context.getBean(Catalog.class).findService("gift-issuer"))
                    .isPresent();
            assertThat(context.getBean(Watches.class).find("gift-rows")).isPresent();
            assertThat(context.getBean(Drivers.class).find("rows")).isPresent();
        }
        assertThat(seen).hasSize(2);
        assertThat(seen.getFirst()).isSameAs(seen.getLast());
    }

    @Test
    void aFileAtFaultIsRefusedBeforeAnybodyGetsADocument() {
        assertThatThrownBy(() -> start(FILE + "---\napiVersion: yohaku.dev/v1\nkind: Watch\n"))
                .isInstanceOf(ObjectivesRefused.class)
                .hasMessageContaining("all.yaml:");
        assertThat(seen).isEmpty();
    }

    @Test
    void theRegistersComeInTheOrderOfTheHouse() throws IOException {
        try (var context = start(FILE)) {
            var names = context.getBeanProvider(FromFiles.class)
                    .orderedStream()
                    .map(register -> register.getClass().getSimpleName())
                    .filter(name -> name.endsWith("FromFiles"));
            assertThat(names).containsExactly("WatchesFromFiles", "DriversFromFiles");
        }
    }

    private ConfigurableApplicationContext start(String text) throws IOException {
        var file = Files.writeString(Databases.directory().resolve("all.yaml"), text);
        return new SpringApplicationBuilder(Yohaku.class)
                .initializers((GenericApplicationContext fresh) -> {
                    fresh.registerBean("first", FromFiles.class, () -> seen::add);
                    fresh.registerBean("second", FromFiles.class, () -> seen::add);
                })
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(Databases.SQLITE.arguments("--yohaku.objectives=" + file));
    }
}
