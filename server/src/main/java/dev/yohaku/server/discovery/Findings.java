package dev.yohaku.server.discovery;

import dev.yohaku.engine.spec.OpenSloWriter;
import dev.yohaku.engine.spec.SpecFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** What discovery found: proposals by service and id, and what was declined. Either may be empty. */
public record Findings(List<Proposed> proposed, List<Declined> declined) {
    public Findings {
        proposed = List.copyOf(proposed);
        declined = List.copyOf(declined);
    }

    /** One file for each service, in their order: {@code <service>.yaml} with OpenSLO v1 documents and comments. */
    public List<SpecFile> files() {
        return proposed.stream()
                .collect(Collectors.groupingBy(p -> p.service().name(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(Findings::file)
                .toList();
    }

    /** The file of proposals for one service, at least one. */
    public static SpecFile file(List<Proposed> ofOneService) {
        var service = ofOneService.getFirst().service();
        var writer = new OpenSloWriter().add(service, "");
        ofOneService.forEach(p -> writer.add(p.slo(), p.comment()));
        return new SpecFile(service.name() + ".yaml", writer.text());
    }
}
