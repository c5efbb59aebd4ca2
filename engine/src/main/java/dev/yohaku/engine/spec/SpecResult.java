package dev.yohaku.engine.spec;

import java.util.List;

/** What came of reading files: their documents, or all that is wrong with them. */
public sealed interface SpecResult {
    /** Documents in the order of the files; references between them are resolved. */
    record Documents(
            List<SloDocument> slos,
            List<ServiceDocument> services,
            List<DataSourceDocument> dataSources,
            List<WatchDocument> watches,
            List<DriverDocument> drivers,
            List<Note> notes)
            implements SpecResult {
        public Documents {
            slos = List.copyOf(slos);
            services = List.copyOf(services);
            dataSources = List.copyOf(dataSources);
            watches = List.copyOf(watches);
            drivers = List.copyOf(drivers);
            notes = List.copyOf(notes);
        }
    }

    /** Nothing is taken from files with a problem. Never empty; in the order of the files. */
    record Problems(List<Problem> problems) implements SpecResult {
        public Problems {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("files without a problem have documents");
            }
        }
    }
}
