package dev.yohaku.server.capacity;

import dev.yohaku.engine.spec.Annotations;
import dev.yohaku.engine.spec.DriverDocument;
import dev.yohaku.engine.spec.SpecResult;
import dev.yohaku.server.catalog.Name;
import dev.yohaku.server.objectives.FromFiles;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Takes in the drivers that lie beside the objective files. */
@Component
@Order(2)
class DriversFromFiles implements FromFiles {
    /** Who is recorded to have changed what came from a file. */
    private static final String NOBODY = "";

    private final Drivers drivers;

    DriversFromFiles(Drivers drivers) {
        this.drivers = drivers;
    }

    @Override
    public void take(SpecResult.Documents documents) {
        var there = documents.drivers().stream().map(DriverDocument::name).collect(Collectors.toSet());
        drivers.all().stream()
                .filter(driver -> !driver.isOfPage() && !there.contains(driver.id()))
                .forEach(driver -> drivers.retire(driver.id(), NOBODY));
        documents.drivers().stream().map(DriversFromFiles::driver).forEach(driver -> drivers.put(driver, NOBODY));
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
