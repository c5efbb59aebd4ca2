package dev.yohaku.server.discovery;

import dev.yohaku.engine.spec.Annotations;
import dev.yohaku.engine.spec.ServiceDocument;
import dev.yohaku.engine.spec.SloDocument;
import dev.yohaku.server.catalog.Name;

/** An SLI and a target that could be taken up as they are. */
public record Proposed(ServiceDocument service, SloDocument slo, Name name, Name reason) {
    /** The id of the objective that it would become. */
    public String id() {
        return slo.name();
    }

    /** Whether the target was chosen from less than four weeks. */
    public boolean provisional() {
        return slo.metadata().annotation(Annotations.PROVISIONAL).isPresent();
    }

    /** What stands above its document. */
    String comment() {
        return reason.en() + "\n" + reason.ja();
    }
}
