package dev.yohaku.server.objectives;

import dev.yohaku.engine.spec.Annotations;
import dev.yohaku.engine.spec.OpenSloReader;
import dev.yohaku.engine.spec.ServiceDocument;
import dev.yohaku.engine.spec.SloDocument;
import dev.yohaku.engine.spec.SpecFile;
import dev.yohaku.engine.spec.SpecResult;
import dev.yohaku.server.catalog.Catalog;
import dev.yohaku.server.catalog.Name;
import dev.yohaku.server.catalog.Service;
import dev.yohaku.server.catalog.Team;
import dev.yohaku.server.indicators.Indicators;
import dev.yohaku.server.indicators.Queries;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door by which objective files enter: all that are given together, or none when one of them is at fault. Thread-safe. */
@Component
public class ObjectiveFiles {
    /** The source that is read when a file names none. */
    public static final String DEFAULT_SOURCE = "default";

    /** The origin of objectives that were not read from a file. */
    private static final String DISCOVERED = "discovered";

    /** The label of a service document that names the team owning it. */
    private static final String TEAM_LABEL = "team";

    private final Catalog catalog;
    private final Indicators indicators;
    private final Objectives objectives;

    ObjectiveFiles(Catalog catalog, Indicators indicators, Objectives objectives) {
        this.catalog = catalog;
        this.indicators = indicators;
        this.objectives = objectives;
    }

    /** Reads files and registers what they hold. The result says what was read, or everything that is wrong; then nothing was registered. */
    @Transactional
    public SpecResult take(List<SpecFile> files) {
        var result = new OpenSloReader().read(files);
        if (result instanceof SpecResult.Documents documents) {
            documents.services().forEach(this::register);
            documents.slos().forEach(this::register);
        }
        return result;
    }

    /** The same, and objectives that came from files before and are in none of these are retired. */
    @Transactional
    public SpecResult replace(List<SpecFile> files) {
        var result = take(files);
        if (result instanceof SpecResult.Documents documents) {
            var there = documents.slos().stream().map(SloDocument::name).collect(Collectors.toSet());
            objectives.all().stream()
                    .filter(objective -> !objective.origin().equals(DISCOVERED) && !there.contains(objective.id()))
                    .forEach(objective -> objectives.retire(objective.id()));
        }
        return result;
    }

    private void register(ServiceDocument document) {
        var team = document.metadata().labels().getOrDefault(TEAM_LABEL, List.of()).stream()
                .filter(name -> !name.isBlank())
                .findFirst()
                .map(Team::called)
                .orElse(null);
        if (team != null
                && catalog.teams().stream().noneMatch(known -> known.id().equals(team.id()))) {
            catalog.save(team);
        }
        var english = document.metadata().displayName();
        var japanese =
                document.metadata().annotation(Annotations.DISPLAY_NAME_JA).orElse(english);
        catalog.save(new Service(document.name(), new Name(japanese, english), team == null ? null : team.id()));
    }

    private void register(SloDocument document) {
        catalog.ensureService(document.service(), null);
        var source = document.indicator().source();
        var indicator = indicators.save(
                document.name(),
                document.service(),
                Queries.of(document.indicator()),
                source == null ? DEFAULT_SOURCE : source);
        objectives.save(objective(document, indicator.id()));
    }

    private static Objective objective(SloDocument document, String indicatorId) {
        var about = document.metadata();
        var english = about.displayName();
        return new Objective(
                document.name(),
                document.service(),
                new Name(about.annotation(Annotations.DISPLAY_NAME_JA).orElse(english), english),
                promise(document),
                indicatorId,
                document.target(),
                document.window(),
                Mode.valueOf(
                        about.annotation(Annotations.MODE).orElse("observe").toUpperCase(Locale.ROOT)),
                about.annotation(Annotations.PROVISIONAL).filter("true"::equals).isPresent(),
                reason(document),
                about.place().toString());
    }

    private static Name promise(SloDocument document) {
        var about = document.metadata();
        var fallback = about.description().isBlank() ? about.displayName() : about.description();
        var english = about.annotation(Annotations.PROMISE).orElse(fallback);
        return new Name(about.annotation(Annotations.PROMISE_JA).orElse(english), english);
    }

    private static @Nullable Name reason(SloDocument document) {
        var english = document.metadata().annotation(Annotations.REASON);
        return english.map(text -> new Name(
                        document.metadata().annotation(Annotations.REASON_JA).orElse(text), text))
                .orElse(null);
    }
}
