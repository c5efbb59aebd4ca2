package dev.yohaku.server.ingest;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** Records the source of the command line before anything is followed. An address that cannot be used ends the start. */
@Component
class SourceAtStart implements InitializingBean {
    private final Sources sources;
    private final CommandLineSource described;

    SourceAtStart(Sources sources, CommandLineSource described) {
        this.sources = sources;
        this.described = described;
    }

    @Override
    public void afterPropertiesSet() throws SourceFailure {
        if (described.url() != null) {
            sources.save(described.source(described.url()));
        }
    }
}
