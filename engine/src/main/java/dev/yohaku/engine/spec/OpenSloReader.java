package dev.yohaku.engine.spec;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads OpenSLO v1: YAML files with SLO, SLI, Service and DataSource documents that may refer to each other, and beside them documents of our
 * own kinds.
 */
public final class OpenSloReader implements SpecFormat {
    private static final Pattern MARK = Pattern.compile("(?m)^\\s*[\"']?apiVersion[\"']?\\s*:\\s*[\"']?openslo");

    /** Reads one file. */
    public static SpecResult read(String fileName, String text) {
        return new OpenSloReader().read(List.of(new SpecFile(fileName, text)));
    }

    @Override
    public String name() {
        return "OpenSLO v1";
    }

    @Override
    public boolean recognises(String text) {
        return MARK.matcher(text).find();
    }

    @Override
    public SpecResult read(List<SpecFile> files) {
        var reading = new OneReading();
        files.forEach(reading::open);
        return reading.finish();
    }

    /** Files opened one after the other, then linked. */
    private static final class OneReading {
        private final List<Findings> findings = new ArrayList<>();
        private final List<Envelope> envelopes = new ArrayList<>();
        private final Map<String, Place> names = new HashMap<>();

        void open(SpecFile file) {
            var found = new Findings(file.name());
            findings.add(found);
            var documents = YamlText.documents(file.text(), found);
            if (documents.isEmpty() && found.problems().isEmpty()) {
                found.problem(
                        found.start(),
                        "the file holds no document; expected one that begins with apiVersion: " + Envelope.VERSION);
            }
            documents.forEach(node -> Envelope.of(node, found).ifPresent(this::add));
        }

        private void add(Envelope envelope) {
            var before = names.putIfAbsent(
                    envelope.kind() + " " + envelope.metadata().name(),
                    envelope.metadata().place());
            if (before == null) {
                envelopes.add(envelope);
            } else {
                envelope.findings()
                        .problem(
                                envelope.metadata().place(),
                                "there is already a document of kind " + envelope.kind() + " named '"
                                        + envelope.metadata().name() + "' at " + before + "; expected another name");
            }
        }

        SpecResult finish() {
            var services = of("Service").stream().map(OneReading::service).toList();
            var sources = new LinkedHashMap<String, DataSourceDocument>();
            of("DataSource").forEach(e -> sources.put(e.metadata().name(), dataSource(e)));
            var slos = slos(new IndicatorReader(sources));
            var watches = watches();
            var drivers = drivers();
            var problems = findings.stream().flatMap(f -> f.problems().stream()).toList();
            return problems.isEmpty()
                    ? new SpecResult.Documents(
                            slos,
                            services,
                            List.copyOf(sources.values()),
                            watches,
                            drivers,
                            findings.stream().flatMap(f -> f.notes().stream()).toList())
                    : new SpecResult.Problems(problems);
        }

        private List<SloDocument> slos(IndicatorReader indicatorReader) {
            var indicators = new LinkedHashMap<String, IndicatorDocument>();
            for (var e : of("SLI")) {
                spec(e, "spec with ratioMetric")
                        .flatMap(spec -> indicatorReader.read(e.metadata(), spec))
                        .ifPresent(i -> indicators.put(i.name(), i));
            }
            var names = of("SLI").stream().map(e -> e.metadata().name()).toList();
            var reader = new SloReader(indicators, names, indicatorReader);
            var slos = new LinkedHashMap<String, SloDocument>();
            for (var e : of("SLO")) {
                spec(e, "spec with service, indicator, timeWindow and objectives")
                        .map(spec -> reader.read(e, spec))
                        .orElse(List.of())
                        .forEach(slo -> add(e, slo, slos));
            }
            return List.copyOf(slos.values());
        }

        private List<WatchDocument> watches() {
            return of("Watch").stream()
                    .flatMap(e ->
                            spec(e, "spec with query").flatMap(spec -> WatchReader.read(e.metadata(), spec)).stream())
                    .toList();
        }

        private List<DriverDocument> drivers() {
            return of("Driver").stream()
                    .flatMap(e ->
                            spec(e, "spec with watch").flatMap(spec -> DriverReader.read(e.metadata(), spec)).stream())
                    .toList();
        }

        /** Names made for several objectives may meet one that was given. */
        private static void add(Envelope envelope, SloDocument slo, Map<String, SloDocument> slos) {
            if (slos.putIfAbsent(slo.name(), slo) != null) {
                envelope.findings()
                        .problem(
                                envelope.metadata().place(),
                                "there is already an objective named '" + slo.name() + "'; expected another name");
            }
        }

        private List<Envelope> of(String kind) {
            return envelopes.stream().filter(e -> e.kind().equals(kind)).toList();
        }

        private static Optional<Fields> spec(Envelope envelope, String expected) {
            if (envelope.spec() == null) {
                envelope.findings()
                        .problem(
                                envelope.metadata().place(),
                                "the " + envelope.kind() + " has no 'spec'; expected " + expected);
            }
            return Optional.ofNullable(envelope.spec());
        }

        private static ServiceDocument service(Envelope envelope) {
            if (envelope.spec() != null) {
                envelope.spec().allow(List.of("description"));
            }
            return new ServiceDocument(envelope.metadata());
        }

        private static DataSourceDocument dataSource(Envelope envelope) {
            var details = new LinkedHashMap<String, String>();
            var spec = spec(envelope, "spec with type and connectionDetails");
            spec.ifPresent(fields -> fields.allow(List.of("description", "type", "connectionDetails")));
            spec.flatMap(fields -> fields.fields("connectionDetails"))
                    .ifPresent(fields -> fields.names()
                            .forEach(name -> fields.text(name).ifPresent(value -> details.put(name, value))));
            var type = spec.flatMap(fields -> fields.text("type", "the type of the source, such as prometheus"))
                    .orElse("");
            return new DataSourceDocument(envelope.metadata(), type, details);
        }
    }
}
