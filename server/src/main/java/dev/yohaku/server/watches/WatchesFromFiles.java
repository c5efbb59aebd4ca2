package dev.yohaku.server.watches;

import dev.yohaku.engine.change.Goodness;
import dev.yohaku.engine.spec.Annotations;
import dev.yohaku.engine.spec.SpecResult;
import dev.yohaku.engine.spec.WatchDocument;
import dev.yohaku.server.catalog.Name;
import dev.yohaku.server.objectives.FromFiles;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Takes in the watches that lie beside the objective files. */
@Component
@Order(1)
class WatchesFromFiles implements FromFiles {
    private final Watches watches;

    WatchesFromFiles(Watches watches) {
        this.watches = watches;
    }

    @Override
    public void take(SpecResult.Documents documents) {
        var there = documents.watches().stream().map(WatchDocument::name).collect(Collectors.toSet());
        watches.all().stream()
                .filter(watch -> watch.fromFile() && !there.contains(watch.id()))
                .forEach(watch -> watches.retire(watch.id()));
        documents.watches().stream().map(WatchesFromFiles::watch).forEach(watches::put);
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
