package dev.yohaku.server.signals;

import dev.yohaku.server.catalog.WorkspaceFixture;
import dev.yohaku.server.meetings.Minutes;
import dev.yohaku.server.reviews.Edition;
import dev.yohaku.server.sharing.EditionMarkdown;
import dev.yohaku.server.simulator.Simulation;
import dev.yohaku.server.simulator.Story;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Writes {@code docs/examples}: editions of different kinds in both languages, from simulated products. Run by name only. */
class ExampleEditions {
    private static final Path FOLDER = Path.of("..", "docs", "examples");
    private static final int MOST_SEEDS = 30;

    /** What each example shows, by the name of its file. */
    private static final Map<String, Predicate<Edition>> KINDS = kinds();

    private static Map<String, Predicate<Edition>> kinds() {
        var kinds = new LinkedHashMap<String, Predicate<Edition>>();
        kinds.put("01-slow-decline", edition -> first(edition, "has been worse since") && !spent(edition));
        kinds.put("02-quiet-week", edition -> edition.raised().isEmpty() && line(edition, 1, "No budget moved"));
        kinds.put("03-budget-spent", ExampleEditions::spent);
        kinds.put("04-data-missing", edition -> line(edition, 0, "No data for"));
        kinds.put("05-back-to-normal", edition -> first(edition, "and is back"));
        kinds.put("06-traffic-vanished", edition -> any(edition, "vanished"));
        kinds.put("07-campaign-ahead", ExampleEditions::campaignAhead);
        kinds.put("08-runs-out-soon", edition -> line(edition, 2, "runs out around"));
        kinds.put("09-busy-week", edition -> EditionJudge.changes(edition).size() == 5);
        kinds.put("10-budget-recovers", edition -> line(edition, 1, "regained"));
        return kinds;
    }

    private static boolean line(Edition edition, int number, String words) {
        return edition.summary().get(number).en().contains(words);
    }

    private static boolean first(Edition edition, String words) {
        return EditionJudge.changes(edition).stream()
                .limit(1)
                .anyMatch(item -> item.sentence().en().contains(words));
    }

    /** A change of a kind that was found, not a movement of a budget. */
    private static boolean any(Edition edition, String kind) {
        return EditionJudge.changes(edition).stream()
                .anyMatch(item -> item.id().startsWith("change:") && item.kind().equals(kind));
    }

    private static boolean campaignAhead(Edition edition) {
        return edition.section("releases").stream()
                .flatMap(section -> section.items().stream())
                .anyMatch(item -> "campaign".equals(item.facts().get("kind")));
    }

    private static boolean spent(Edition edition) {
        return line(edition, 0, "has spent its error budget");
    }

    @Test
    void write() throws IOException {
        Files.createDirectories(FOLDER);
        var missing = new LinkedHashMap<>(KINDS);
        var used = new ArrayList<Edition>();
        for (var seed = 0; seed <= MOST_SEEDS && !missing.isEmpty(); seed++) {
            var simulation = seed == 0
                    ? Simulation.of(1, Simulation.USUAL_ANCHOR, Simulation.USUAL_WEEKS)
                    : Simulation.of(seed, Simulation.USUAL_ANCHOR, Simulation.USUAL_WEEKS, Story.DRAWN);
            var editions = ToldStory.of(simulation).editions();
            missing.entrySet()
                    .removeIf(kind -> editions.reversed().stream()
                            .filter(edition ->
                                    !used.contains(edition) && kind.getValue().test(edition))
                            .findFirst()
                            .map(edition -> used.add(edition) && write(kind.getKey(), edition))
                            .orElse(false));
        }
        if (!missing.isEmpty()) {
            throw new IllegalStateException("no story has an edition of " + missing.keySet());
        }
    }

    private static boolean write(String name, Edition edition) {
        var workspace = WorkspaceFixture.in("Asia/Tokyo");
        var markdown = EditionMarkdown.of(workspace);
        for (var locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            var text = markdown.of(edition, Minutes.of(List.of(), List.of()), locale);
            try {
                Files.writeString(FOLDER.resolve(name + "." + locale.getLanguage() + ".md"), text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return true;
    }
}
