package dev.yohaku.server.watches;

import dev.yohaku.engine.change.Goodness;
import dev.yohaku.engine.spec.Annotations;
import dev.yohaku.engine.spec.OpenSloReader;
import dev.yohaku.engine.spec.SpecFile;
import dev.yohaku.engine.spec.SpecResult;
import dev.yohaku.engine.spec.WatchDocument;
import dev.yohaku.server.catalog.Name;
import dev.yohaku.server.objectives.ObjectivePaths;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Takes in the watches that lie beside the objective files. Files at fault are left to the objectives, which refuse the start with all that is
 * wrong in them.
 */
@Component
class WatchesAtStart implements SmartInitializingSingleton {
    private final Watches watches;
    private final List<Path> paths;

    WatchesAtStart(Watches watches, @Value("${yohaku.objectives:}") List<String> paths) {
        this.watches = watches;
        this.paths = paths.stream().map(Path::of).toList();
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (paths.isEmpty()) {
            return;
        }
        try {
            replace(ObjectivePaths.read(paths));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes the watches of files; those that came from files before and are in none of these are retired. */
    void replace(List<SpecFile> files) {
        if (new OpenSloReader().read(files) instanceof SpecResult.Documents documents) {
            var there = documents.watches().stream().map(WatchDocument::name).collect(Collectors.toSet());
            watches.all().stream()
                    .filter(watch -> watch.fromFile() && !there.contains(watch.id()))
                    .forEach(watch -> watches.retire(watch.id()));
            documents.watches().stream().map(WatchesAtStart::watch).forEach(watches::put);
        }
    }

    private static Watch watch(WatchDocument document) {
        var about = document.metadata();
        var english = about.displayName();
        return new Watch(
                document.name(),
                new Name(about.annotation(Annotations.DISPLAY_NAME_JA).orElse(english), english),
                document.query(),
                Goodness.valueOf(document.goodness().toUpperCase(Locale.ROOT)),
                document.service(),
                document.owner(),
                document.reason(),
                document.unit(),
                about.place().toString());
    }
}
