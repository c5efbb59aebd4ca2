package dev.yohaku.server.objectives;

import dev.yohaku.engine.spec.SpecResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Reads the objective files that the command line or the settings name, once, before any page is served, and hands on what is in them. */
@Component
class ObjectivesAtStart implements SmartInitializingSingleton {
    private final ObjectiveFiles files;
    private final List<FromFiles> others;
    private final List<Path> paths;

    /** @param paths files and directories; none is allowed */
    ObjectivesAtStart(
            ObjectiveFiles files, List<FromFiles> others, @Value("${yohaku.objectives:}") List<String> paths) {
        this.files = files;
        this.others = others;
        this.paths = paths.stream().map(Path::of).toList();
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (paths.isEmpty()) {
            return;
        }
        try {
            switch (files.replace(ObjectivePaths.read(paths))) {
                case SpecResult.Documents documents -> others.forEach(other -> other.take(documents));
                case SpecResult.Problems(var problems) -> throw new ObjectivesRefused(problems);
            }
        } catch (IOException e) {
            throw new ObjectivesRefused(String.valueOf(e.getMessage()), e);
        }
    }
}
