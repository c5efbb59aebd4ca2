package dev.yohaku.server.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTests {
    @TempDir
    private Path directory;

    @Test
    void theSameSimulationWritesTheSameBytes() throws Exception {
        var first = written("first");
        var second = written("second");

        assertThat(first).hasSize(14);
        for (var file : first) {
            assertThat(directory.resolve("second").resolve(file))
                    .hasSameBinaryContentAs(directory.resolve("first").resolve(file));
        }
        assertThat(second).isEqualTo(first);
    }

    private List<Path> written(String name) throws Exception {
        var simulation = Simulation.of(3, Simulation.USUAL_ANCHOR, 1);
        var out = directory.resolve(name);
        new Archive(simulation, out, message -> {}).write(true);
        try (var files = Files.walk(out)) {
            return files.filter(Files::isRegularFile)
                    .map(out::relativize)
                    .sorted()
                    .toList();
        }
    }
}
