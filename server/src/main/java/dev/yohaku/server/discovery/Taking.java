package dev.yohaku.server.discovery;

import dev.yohaku.engine.spec.Metadata;
import dev.yohaku.engine.spec.OpenSloWriter;
import dev.yohaku.engine.spec.ServiceDocument;
import dev.yohaku.engine.spec.SpecFile;
import dev.yohaku.engine.spec.SpecResult;
import dev.yohaku.server.catalog.Catalog;
import dev.yohaku.server.ingest.Follower;
import dev.yohaku.server.objectives.ObjectiveFiles;
import dev.yohaku.server.store.DataDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Decides on proposals: makes objectives in mode observe of them, or lays them aside. Thread-safe. */
@Component
public class Taking {
    /** The directory, in the data directory, that holds what was taken. */
    static final String DIRECTORY = "discovered";

    private final Proposals proposals;
    private final ObjectiveFiles files;
    private final Catalog catalog;
    private final DataDirectory data;
    private final Follower follower;

    Taking(Proposals proposals, ObjectiveFiles files, Catalog catalog, DataDirectory data, Follower follower) {
        this.proposals = proposals;
        this.files = files;
        this.catalog = catalog;
        this.data = data;
        this.follower = follower;
    }

    /** Makes an objective of a proposal that was not accepted yet; nothing happens when there is none. */
    public void accept(String id, String who) {
        proposals.find(id).filter(p -> p.status() != Proposal.Status.ACCEPTED).ifPresent(p -> accept(List.of(p), who));
    }

    /** Lays a proposal aside; one that was accepted stays. */
    public void dismiss(String id, String who) {
        move(id, Proposal.Status.PROPOSED, Proposal.Status.DISMISSED, who);
    }

    /** Undoes {@link #dismiss}. */
    public void restore(String id, String who) {
        move(id, Proposal.Status.DISMISSED, Proposal.Status.PROPOSED, who);
    }

    private void move(String id, Proposal.Status from, Proposal.Status to, String who) {
        proposals.find(id).filter(p -> p.status() == from).ifPresent(p -> proposals.decide(id, to, who));
    }

    /** Makes objectives of these, all together, and starts to read their history. */
    void accept(List<Proposal> accepted, String who) {
        if (accepted.isEmpty()) {
            return;
        }
        var byService = accepted.stream()
                .collect(Collectors.groupingBy(Proposal::service, LinkedHashMap::new, Collectors.toList()));
        var result = files.take(byService.entrySet().stream().map(this::toTake).toList());
        if (result instanceof SpecResult.Problems(var problems)) {
            throw new IllegalStateException("A proposal does not read back: " + problems.getFirst());
        }
        accepted.forEach(p -> proposals.decide(p.id(), Proposal.Status.ACCEPTED, who));
        byService.keySet().forEach(this::save);
        follower.wake();
    }

    /** Only what is new: what was taken before may have been changed since. */
    private SpecFile toTake(Map.Entry<String, List<Proposal>> service) {
        var known = catalog.findService(service.getKey()).isPresent();
        var name = DIRECTORY + "/" + service.getKey() + ".yaml";
        return new SpecFile(name, known ? text(service.getValue()) : withService(service.getValue()));
    }

    private void save(String service) {
        var accepted = proposals.all().stream()
                .filter(p -> p.service().equals(service) && p.status() == Proposal.Status.ACCEPTED)
                .toList();
        try {
            var directory = Files.createDirectories(data.resolve(DIRECTORY));
            var draft = Files.writeString(directory.resolve(service + ".tmp"), withService(accepted));
            Files.move(draft, directory.resolve(service + ".yaml"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String withService(List<Proposal> ofOneService) {
        var first = ofOneService.getFirst();
        var service = new ServiceDocument(Metadata.of(first.service(), first.serviceName(), Map.of()));
        return new OpenSloWriter().add(service, "").text() + "---\n" + text(ofOneService);
    }

    private static String text(List<Proposal> ofOneService) {
        return ofOneService.stream().map(Proposal::document).collect(Collectors.joining("---\n"));
    }
}
