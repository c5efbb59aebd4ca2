package dev.yohaku.server.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The demo's objectives as OpenSLO v1 files, one for each service, as its team would have written it. */
public final class ObjectiveDocuments {
    private static final String OBJECTIVE = """
            apiVersion: openslo/v1
            kind: SLO
            metadata:
              name: %1$s
              displayName: %2$s
              labels:
                team: %3$s
              annotations:
                yohaku.dev/display-name.ja: %4$s
                yohaku.dev/promise: %5$s
                yohaku.dev/promise.ja: %6$s
            spec:
              description: "%2$s: %5$s"
              service: %7$s
              indicator:
                metadata:
                  name: %1$s
                spec:
                  ratioMetric:
                    counter: false
                    good:
                      metricSource:
                        type: Prometheus
                        spec:
                          query: 'sum(rate(%8$s[5m]))'
                    total:
                      metricSource:
                        type: Prometheus
                        spec:
                          query: 'sum(rate(%9$s[5m]))'
              timeWindow:
                - duration: 28d
                  isRolling: true
              budgetingMethod: Occurrences
              objectives:
                - displayName: %2$s
                  target: %10$s
            """;

    private ObjectiveDocuments() {}

    /** File names and texts, in the order of the services. */
    public static Map<String, String> of(Simulation simulation) {
        var files = new LinkedHashMap<String, String>();
        for (var service : simulation.services()) {
            var objectives = simulation.objectives().stream()
                    .filter(o -> o.service().equals(service.id()))
                    .toList();
            files.put(service.id() + ".yaml", file(service, objectives));
        }
        return files;
    }

    private static String file(SimulatedService service, List<SimulatedObjective> objectives) {
        var text = new StringBuilder(service(service));
        objectives.forEach(o -> text.append("---\n").append(objective(service, o)));
        return text.toString();
    }

    private static String service(SimulatedService service) {
        return """
                apiVersion: openslo/v1
                kind: Service
                metadata:
                  name: %s
                  displayName: %s
                  labels:
                    team: %s
                  annotations:
                    yohaku.dev/display-name.ja: %s
                spec:
                  description: %s of the simulated e-gift product
                """.formatted(
                        service.id(),
                        service.name().en(),
                        service.team(),
                        service.name().ja(),
                        service.name().en());
    }

    private static String objective(SimulatedService service, SimulatedObjective objective) {
        return OBJECTIVE.formatted(
                objective.id(),
                objective.name().en(),
                service.team(),
                objective.name().ja(),
                objective.promise().en(),
                objective.promise().ja(),
                objective.service(),
                objective.good(),
                objective.total(),
                objective.target().toPlainString());
    }
}
