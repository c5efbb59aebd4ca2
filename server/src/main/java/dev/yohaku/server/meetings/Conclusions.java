package dev.yohaku.server.meetings;

import dev.yohaku.server.actions.Actions;
import dev.yohaku.server.actions.NewAction;
import dev.yohaku.server.actions.Origin;
import dev.yohaku.server.actions.Saving;
import dev.yohaku.server.actions.Written;
import dev.yohaku.server.catalog.Workspace;
import dev.yohaku.server.meetings.End.Kind;
import dev.yohaku.server.reviews.Item;
import dev.yohaku.server.risks.Risk;
import dev.yohaku.server.risks.Risks;
import dev.yohaku.server.watches.Watches;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings items to their end together with what the end leads to, all of it or nothing: an action or a risk record names the review that
 * it came from, and the end names the record. The kind that a request carries does not count here. Thread-safe.
 */
@Component
@Transactional
public class Conclusions {
    /** The fact of an item about a change that names its finding. */
    static final String FINDING = "finding";

    private static final int LONGEST_TITLE = 150;

    private final Ends ends;
    private final Actions actions;
    private final Risks risks;
    private final Watches watches;
    private final Workspace workspace;

    Conclusions(Ends ends, Actions actions, Risks risks, Watches watches, Workspace workspace) {
        this.ends = ends;
        this.actions = actions;
        this.risks = risks;
        this.watches = watches;
        this.workspace = workspace;
    }

    /** Ends an item with a new action, which names the item as its origin. The same request with the same action adds it once. */
    public Acting act(EndRequest request, Written written) {
        var answer = new AtomicReference<@Nullable Saving>();
        var ending = ends.end(request.ofKind(Kind.ACTION).withReference(""), about -> {
            var saving = actions.add(action(about.item(), request, written), request.by());
            answer.set(saving);
            return saving instanceof Saving.Saved(var action) ? action.id() : "";
        });
        return answer.get() instanceof Saving.Refused(var problems)
                ? new Acting.Questioned(problems)
                : new Acting.Answered(answer.get() == null ? before(ending, written) : ending);
    }

    /** Ends an item with the action that the request names. */
    public Ending act(EndRequest request) {
        return !request.reference().isBlank()
                        && actions.find(request.reference()).isEmpty()
                ? new Ending.Refused("meetings.end.action.unknown")
                : ends.end(request.ofKind(Kind.ACTION));
    }

    private NewAction action(Item item, EndRequest request, Written written) {
        var name = item.name().in(workspace.language());
        var title = name.isBlank() ? item.sentence().in(workspace.language()) : name;
        var origin = Origin.item(
                request.team(), request.week(), item.id(), title.substring(0, Math.min(title.length(), LONGEST_TITLE)));
        var key = "end/" + origin.reference() + "/" + request.seen();
        return new NewAction(
                UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString(),
                request.team(),
                written,
                origin);
    }

    /** An end that held already is what was asked for only when its action says the same. */
    private Ending before(Ending ending, Written written) {
        return switch (ending) {
            case Ending.Ended(var end)
            when actions.find(end.reference())
                    .filter(action -> action.written().equals(written))
                    .isEmpty() -> new Ending.Conflict(end);
            case Ending.Ended _, Ending.Conflict _, Ending.Refused _ -> ending;
        };
    }

    /**
     * Writes an item down as a system risk: the record that the request names, the one that the item is about, one that is open and was raised
     * from the same matter, or otherwise a new one. The reason, if there is one, goes into the new record.
     */
    public Ending raise(EndRequest request) {
        if (!request.reference().isBlank() && risks.find(request.reference()).isEmpty()) {
            return new Ending.Refused("meetings.end.risk.unknown");
        }
        return ends.end(
                request.ofKind(Kind.RISK),
                about -> request.reference().isBlank() ? risk(about.item(), request) : request.reference());
    }

    /** Goes on watching an item: by the watch that the request names, or by what found the change that the item is about. */
    public Ending watch(EndRequest request) {
        if (!request.reference().isBlank() && watches.find(request.reference()).isEmpty()) {
            return new Ending.Refused("meetings.end.watch.unknown");
        }
        return ends.end(
                request.ofKind(Kind.WATCH),
                about -> request.reference().isBlank() ? watched(about.item()) : request.reference());
    }

    /** Leaves an item as it is until a day, for a reason. */
    public Ending accept(EndRequest request) {
        return ends.end(request.ofKind(Kind.ACCEPTED));
    }

    /** Moves an item to the next review, for a reason. */
    public Ending move(EndRequest request) {
        return ends.end(request.ofKind(Kind.MOVED));
    }

    /** Takes the end of an item back. What it led to stays, since it has a life of its own. */
    public Ending reopen(EndRequest request) {
        return ends.end(request.ofKind(Kind.REOPENED));
    }

    private String risk(Item item, EndRequest request) {
        return item.kind().equals("risk")
                ? risks.find(item.subject()).map(Risk::id).orElse("")
                : risks.raise(ItemRisk.written(item, request), request.by()).id();
    }

    private String watched(Item item) {
        return item.facts().containsKey(FINDING) || watches.find(item.subject()).isPresent() ? item.subject() : "";
    }
}
