package dev.yohaku.server.discovery;

import dev.yohaku.engine.spec.Annotations;
import dev.yohaku.engine.spec.IndicatorDocument;
import dev.yohaku.engine.spec.Metadata;
import dev.yohaku.engine.spec.ServiceDocument;
import dev.yohaku.engine.spec.SloDocument;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Writes drafts as documents, each with an id of its own. Confined to one thread. */
final class Documents {
    static final Comparator<Proposed> ORDER =
            Comparator.comparing((Proposed p) -> p.service().name()).thenComparing(Proposed::id);

    /** The window of proposed objectives. */
    static final Duration WINDOW = Duration.ofDays(28);

    /** From this age on a target is no longer provisional: four weeks, less a short gap at their beginning. */
    private static final Duration ENOUGH = Reader.PERIOD.minusDays(1);

    private final Set<String> taken = new HashSet<>();

    Proposed of(Subject subject, Trial trial, Draft draft) {
        var id = id(subject, trial.scope().convention().id());
        var service = new ServiceDocument(Metadata.of(Slug.of(subject.service()), subject.service(), Map.of()));
        var name = Words.name(subject);
        var annotations = annotations(subject, trial, draft);
        var indicator = indicator(Metadata.of(id, id, Map.of()), draft);
        var slo = new SloDocument(
                Metadata.of(id, name.en(), annotations),
                service.name(),
                indicator,
                draft.choice().target(),
                WINDOW);
        return new Proposed(service, slo, name, Words.reason(subject, draft, trial.readings()));
    }

    private static Map<String, String> annotations(Subject subject, Trial trial, Draft draft) {
        var annotations = new TreeMap<String, String>();
        var promise = Words.promise(subject, draft);
        var reason = Words.reason(subject, draft, trial.readings());
        annotations.put(Annotations.DISPLAY_NAME_JA, Words.name(subject).ja());
        annotations.put(Annotations.PROMISE, promise.en());
        annotations.put(Annotations.PROMISE_JA, promise.ja());
        annotations.put(Annotations.REASON, reason.en());
        annotations.put(Annotations.REASON_JA, reason.ja());
        annotations.put(Annotations.MODE, "observe");
        if (trial.readings().age().compareTo(ENOUGH) < 0) {
            annotations.put(Annotations.PROVISIONAL, "true");
        }
        return annotations;
    }

    private static IndicatorDocument indicator(Metadata metadata, Draft draft) {
        if (draft.good() != null) {
            return IndicatorDocument.ofGood(metadata, draft.good(), draft.total(), null);
        }
        if (draft.bad() != null) {
            return IndicatorDocument.ofBad(metadata, draft.bad(), draft.total(), null);
        }
        throw new IllegalStateException("a draft asks for good or for bad events: " + draft);
    }

    /** The shortest name that is still free: more is said only where two would be called the same. */
    private String id(Subject subject, String convention) {
        var aspect = " " + subject.aspect().key();
        var id = Stream.of(
                        subject.place() + aspect,
                        subject.place() + " " + subject.kind().key() + aspect,
                        subject.place() + " " + convention + aspect,
                        subject + " " + convention)
                .map(Slug::of)
                .filter(i -> !taken.contains(i))
                .findFirst()
                .orElseThrow();
        taken.add(id);
        return id;
    }
}
