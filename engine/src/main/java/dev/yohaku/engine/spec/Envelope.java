package dev.yohaku.engine.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** What all documents have in common, those of OpenSLO and our own; the spec is null where the document has none. */
record Envelope(String kind, Metadata metadata, @Nullable Fields spec, Findings findings) {
    static final String VERSION = "openslo/v1";

    /** Of documents that OpenSLO has no kind for. */
    static final String OUR_VERSION = "yohaku.dev/v1";

    private static final Pattern NAME = Pattern.compile("[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?");
    private static final List<String> READ = List.of("SLO", "SLI", "Service", "DataSource");
    private static final List<String> OURS = List.of("Watch", "Driver");
    private static final List<String> IGNORED = List.of("AlertPolicy", "AlertCondition", "AlertNotificationTarget");
    private static final String OUR_PREFIX = "yohaku.dev/";

    /** A document of a kind that is read; empty for others, and after a problem. */
    static Optional<Envelope> of(Node node, Findings findings) {
        return Fields.of(node, Fields.WHOLE, findings).filter(Envelope::isOurs).flatMap(Envelope::read);
    }

    private static boolean isOurs(Fields document) {
        var version = document.text("apiVersion");
        if (version.isPresent() && version.get().equals(VERSION)) {
            return isRead(document, READ);
        }
        if (version.isPresent() && version.get().equals(OUR_VERSION)) {
            return isRead(document, OURS);
        }
        if (version.isPresent()) {
            document.problem(
                    "apiVersion",
                    "expected apiVersion: " + VERSION + " or " + OUR_VERSION + ", found '" + version.get()
                            + "'; other formats come later");
        } else {
            document.missing("apiVersion", "apiVersion: " + VERSION + "; other formats come later");
        }
        return false;
    }

    private static boolean isRead(Fields document, List<String> kinds) {
        var kind = document.text("kind", "one of " + String.join(", ", kinds)).orElse("");
        if (IGNORED.contains(kind)) {
            document.findings()
                    .note(document.place(), "kind " + kind + " is not used: alerts follow from the objective");
        } else if (!kind.isEmpty() && !kinds.contains(kind)) {
            document.problem(
                    "kind",
                    "expected one of " + String.join(", ", kinds) + ", found kind '" + kind + "'"
                            + Nearest.to(kind, kinds)
                                    .map(meant -> "; is '" + meant + "' meant?")
                                    .orElse(""));
        }
        return kinds.contains(kind);
    }

    private static Optional<Envelope> read(Fields document) {
        document.allow(List.of("apiVersion", "kind", "metadata", "spec"));
        var kind = document.text("kind").orElseThrow();
        var spec = document.fields("spec");
        if (!document.has("metadata")) {
            document.missing("metadata", "metadata with a name");
        }
        var description = spec.flatMap(s -> s.text("description")).orElse("");
        return document.fields("metadata")
                .flatMap(fields -> metadata(fields, description, null))
                .map(metadata -> new Envelope(kind, metadata, spec.orElse(null), document.findings()));
    }

    /** Metadata; empty after a problem. An inline object may take its name from the one around it. */
    static Optional<Metadata> metadata(Fields fields, String description, @Nullable String fallback) {
        fields.allow(List.of("name", "displayName", "labels", "annotations"));
        var name = fallback == null
                ? fields.text("name", "a name")
                : fields.text("name").or(() -> Optional.of(fallback));
        if (name.isEmpty() || !isName(name.get(), fields)) {
            return Optional.empty();
        }
        return Optional.of(new Metadata(
                name.get(),
                fields.text("displayName").orElse(name.get()),
                description,
                labels(fields),
                annotations(fields),
                fields.placeOf("name")));
    }

    private static boolean isName(String name, Fields fields) {
        var valid = NAME.matcher(name).matches();
        if (!valid) {
            fields.problem(
                    "name",
                    "expected lower-case letters, digits and dashes, at most 63, found the name '" + name
                            + "'; what people read goes into displayName");
        }
        return valid;
    }

    private static Map<String, List<String>> labels(Fields metadata) {
        var labels = new LinkedHashMap<String, List<String>>();
        metadata.fields("labels")
                .ifPresent(fields -> fields.names().forEach(name -> labels.put(name, fields.texts(name))));
        return labels;
    }

    private static Map<String, String> annotations(Fields metadata) {
        var annotations = new LinkedHashMap<String, String>();
        metadata.fields("annotations").ifPresent(fields -> {
            fields.names().forEach(name -> fields.text(name).ifPresent(value -> annotations.put(name, value)));
            check(fields);
        });
        return annotations;
    }

    private static void check(Fields annotations) {
        annotations.bool(Annotations.PROVISIONAL);
        annotations
                .text(Annotations.MODE)
                .filter(mode -> !Annotations.MODES.contains(mode))
                .ifPresent(mode -> annotations.problem(
                        Annotations.MODE,
                        "expected one of " + String.join(", ", Annotations.MODES) + " for " + Annotations.MODE
                                + ", found '" + mode + "'"));
        for (var name : new ArrayList<>(annotations.names())) {
            if (name.startsWith(OUR_PREFIX) && !Annotations.ALL.contains(name)) {
                annotations
                        .findings()
                        .note(
                                annotations.placeOf(name),
                                "the annotation " + name + " is not known"
                                        + Nearest.to(name, Annotations.ALL)
                                                .map(meant -> "; is '" + meant + "' meant?")
                                                .orElse(""));
            }
        }
    }
}
