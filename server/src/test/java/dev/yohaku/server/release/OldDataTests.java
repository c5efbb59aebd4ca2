package dev.yohaku.server.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.server.objectives.ObjectiveStatus;
import dev.yohaku.server.objectives.Statuses;
import dev.yohaku.server.reviews.Editions;
import dev.yohaku.server.reviews.Scope;
import dev.yohaku.server.reviews.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data that an earlier version wrote are opened, brought up to date, and say what they said. */
class OldDataTests {
    private static final Path KEPT = Path.of("src/test/resources/data-0.1.0");

    @TempDir
    @SuppressWarnings("NullAway.Init") // Set before each test.
    private Path directory;

    @Test
    void dataOfTheFirstVersionSayWhatTheySaid() throws IOException {
        copy(KEPT, directory);
        try (var yohaku = OldData.open(directory)) {
            assertThat(yohaku.getBean(Statuses.class).at(OldData.END))
                    .extracting(OldDataTests::figures)
                    .containsExactly("pay 129570 of 129600", "buy 129600 of 129600");
            var edition = yohaku.getBean(Editions.class)
                    .find(Scope.EVERYBODY, OldData.WEEK.id())
                    .orElseThrow();
            assertThat(edition.summary())
                    .extracting(Text::en)
                    .hasSize(3)
                    .first()
                    .asString()
                    .contains("within budget");
        }
    }

    private static String figures(ObjectiveStatus status) {
        var counts = status.budget().counts();
        return status.objective().id() + " " + (long) counts.good() + " of " + (long) counts.total();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var target = to.resolve(from.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
