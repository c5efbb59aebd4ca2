package dev.yohaku.server.capacity;

import dev.yohaku.engine.spec.Annotations;
import dev.yohaku.engine.spec.DriverDocument;
import dev.yohaku.engine.spec.OpenSloReader;
import dev.yohaku.engine.spec.SpecFile;
import dev.yohaku.engine.spec.SpecResult;
import dev.yohaku.server.catalog.Name;
import dev.yohaku.server.objectives.ObjectivePaths;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Takes in the drivers that lie beside the objective files. Files at fault are left to the objectives, which refuse the start with all that is
 * wrong in them.
 */
@Component
class DriversAtStart implements SmartInitializingSingleton {
    /** Who is recorded to have changed what came from a file. */
    private static final String NOBODY = "";

    private final Drivers drivers;
    private final List<Path> paths;

    DriversAtStart(Drivers drivers, @Value("${yohaku.objectives:}") List<String> paths) {
        this.drivers = drivers;
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

    /** Takes the drivers of files; those that came from files before and are in none of these are retired. */
    void replace(List<SpecFile> files) {
        if (new OpenSloReader().read(files) instanceof SpecResult.Documents documents) {
            var there = documents.drivers().stream().map(DriverDocument::name).collect(Collectors.toSet());
            drivers.all().stream()
                    .filter(driver -> !driver.isOfPage() && !there.contains(driver.id()))
                    .forEach(driver -> drivers.retire(driver.id(), NOBODY));
            documents.drivers().stream().map(DriversAtStart::driver).forEach(driver -> drivers.put(driver, NOBODY));
        }
    }

    private static Driver driver(DriverDocument document) {
        var about = document.metadata();
        var limit = document.limit();
        return new Driver(
                document.name(),
                named(about.annotation(Annotations.DISPLAY_NAME_JA).orElse(""), about.displayName()),
                document.watch(),
                limit.value(),
                LimitKind.of(limit.kind()),
                limit.source(),
                limit.asOf().orElse(null),
                document.service(),
                named(about.annotation(Annotations.LOADS_JA).orElse(""), document.loads()),
                about.place().toString());
    }

    private static Name named(String japanese, String english) {
        return new Name(japanese.isEmpty() ? english : japanese, english);
    }
}
