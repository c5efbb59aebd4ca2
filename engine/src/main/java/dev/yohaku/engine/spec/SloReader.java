package dev.yohaku.engine.spec;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the spec of an SLO. */
final class SloReader {
    private static final List<String> METHODS = List.of("Occurrences", "Timeslices", "RatioTimeslices");
    private static final int LONGEST_NAME = 63;

    private final Map<String, IndicatorDocument> indicators;
    private final List<String> indicatorNames;
    private final IndicatorReader inline;

    /**
     * @param indicators those that stand alone, by name
     * @param indicatorNames of all that stand alone, also those with problems of their own
     */
    SloReader(Map<String, IndicatorDocument> indicators, List<String> indicatorNames, IndicatorReader inline) {
        this.indicators = indicators;
        this.indicatorNames = indicatorNames;
        this.inline = inline;
    }

    /** One document for each objective; none after a problem. */
    List<SloDocument> read(Envelope slo, Fields spec) {
        spec.allow(List.of(
                "description",
                "service",
                "indicator",
                "indicatorRef",
                "timeWindow",
                "budgetingMethod",
                "objectives",
                "alertPolicies"));
        if (spec.has("alertPolicies")) {
            slo.findings()
                    .note(
                            spec.placeOf("alertPolicies"),
                            "alertPolicies are not used: alerts follow from the objective");
        }
        checkMethod(spec);
        var service = spec.text("service", "the name of the service whose objective it is");
        var indicator = indicator(slo.metadata(), spec);
        var window = ObjectiveReader.window(spec);
        var objectives = spec.list("objectives", "a target: - {targetPercent: 99.9}");
        var targets = objectives.stream()
                .map(ObjectiveReader::target)
                .flatMap(Optional::stream)
                .toList();
        if (service.isEmpty()
                || indicator.isEmpty()
                || window.isEmpty()
                || targets.isEmpty()
                || targets.size() != objectives.size()) {
            return List.of();
        }
        return documents(slo.metadata(), service.get(), indicator.get(), objectives, targets, window.get());
    }

    private static void checkMethod(Fields spec) {
        var method = spec.text("budgetingMethod").orElse("Occurrences");
        if (METHODS.indexOf(method) > 0) {
            spec.problem(
                    "budgetingMethod", "budgetingMethod: " + method + " is not supported yet; expected Occurrences");
        } else if (!METHODS.contains(method)) {
            spec.problem("budgetingMethod", "expected budgetingMethod: Occurrences, found '" + method + "'");
        }
    }

    private Optional<IndicatorDocument> indicator(Metadata slo, Fields spec) {
        if (spec.has("indicator") == spec.has("indicatorRef")) {
            spec.findings()
                    .problem(
                            spec.place(),
                            spec.path()
                                    + (spec.has("indicator")
                                            ? " has both 'indicator' and 'indicatorRef'"
                                            : " has no indicator")
                                    + "; expected exactly one of indicator and indicatorRef");
            return Optional.empty();
        }
        return spec.has("indicator")
                ? spec.fields("indicator").flatMap(fields -> inline(slo, fields))
                : referenced(spec);
    }

    private Optional<IndicatorDocument> inline(Metadata slo, Fields indicator) {
        indicator.allow(List.of("metadata", "spec"));
        if (!indicator.has("spec")) {
            indicator.missing("spec", "spec with ratioMetric");
        }
        var spec = indicator.fields("spec");
        var description = spec.flatMap(fields -> fields.text("description")).orElse("");
        var metadata = indicator.has("metadata")
                ? indicator.fields("metadata").flatMap(fields -> Envelope.metadata(fields, description, slo.name()))
                : Optional.of(new Metadata(
                        slo.name(), slo.displayName(), description, Map.of(), Map.of(), indicator.place()));
        return metadata.flatMap(m -> spec.flatMap(fields -> inline.read(m, fields)));
    }

    private Optional<IndicatorDocument> referenced(Fields spec) {
        var name = spec.text("indicatorRef");
        if (name.isPresent() && !indicatorNames.contains(name.get())) {
            spec.problem(
                    "indicatorRef",
                    "there is no SLI named '" + name.get() + "' in the files given"
                            + Nearest.to(name.get(), indicatorNames)
                                    .map(meant -> "; is '" + meant + "' meant?")
                                    .orElse("; expected the name of a document of kind SLI"));
        }
        return name.map(indicators::get);
    }

    private static List<SloDocument> documents(
            Metadata metadata,
            String service,
            IndicatorDocument indicator,
            List<Fields> objectives,
            List<BigDecimal> targets,
            Duration window) {
        if (targets.size() == 1) {
            return List.of(new SloDocument(metadata, service, indicator, targets.getFirst(), window));
        }
        var suffixes = suffixes(objectives);
        var documents = new ArrayList<SloDocument>();
        for (int i = 0; i < targets.size(); i++) {
            var label = objectives.get(i).text("displayName").orElse(suffixes.get(i));
            documents.add(new SloDocument(
                    named(metadata, suffixes.get(i), label), service, indicator, targets.get(i), window));
        }
        return documents;
    }

    /** The names of the objectives as parts of a name; their numbers when these are missing or not different. */
    private static List<String> suffixes(List<Fields> objectives) {
        var names = objectives.stream()
                .map(o -> slug(o.text("displayName").orElse("")))
                .toList();
        if (!names.contains("") && new LinkedHashSet<>(names).size() == names.size()) {
            return names;
        }
        var numbers = new ArrayList<String>();
        objectives.forEach(o -> numbers.add(Integer.toString(numbers.size() + 1)));
        return numbers;
    }

    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    private static Metadata named(Metadata slo, String suffix, String label) {
        var end = "-" + suffix.substring(0, Math.min(suffix.length(), LONGEST_NAME / 2));
        var name = slo.name().substring(0, Math.min(slo.name().length(), LONGEST_NAME - end.length())) + end;
        return new Metadata(
                name,
                slo.displayName() + " (" + label + ")",
                slo.description(),
                slo.labels(),
                slo.annotations(),
                slo.place());
    }
}
