package dev.yohaku.server.meetings;

import dev.yohaku.server.catalog.Name;
import dev.yohaku.server.meetings.End.Kind;
import dev.yohaku.server.reviews.Item;
import dev.yohaku.server.reviews.Scope;
import dev.yohaku.server.reviews.Text;
import dev.yohaku.server.risks.Found;
import dev.yohaku.server.risks.Origin;
import dev.yohaku.server.risks.Risk;
import dev.yohaku.server.risks.Risks;
import dev.yohaku.server.risks.Written;
import dev.yohaku.server.watches.Watches;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings items to their end together with what the end leads to, all of it or nothing: a risk record names the review that it was raised
 * in, and the end names the record. The kind that a request carries does not count here. Thread-safe.
 */
@Component
@Transactional
public class Conclusions {
    private static final String FINDING = "finding";
    private static final int LONGEST_TITLE = 150;

    private final Ends ends;
    private final Risks risks;
    private final Watches watches;

    Conclusions(Ends ends, Risks risks, Watches watches) {
        this.ends = ends;
        this.risks = risks;
        this.watches = watches;
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
                : risks.raise(written(item, request), request.by()).id();
    }

    private static Written written(Item item, EndRequest request) {
        var sentence = item.sentence();
        var description = sentence.ja().equals(sentence.en()) ? sentence.ja() : sentence.ja() + "\n" + sentence.en();
        return Written.of(title(item), origin(item, request))
                .withDescription(request.reason().isBlank() ? description : description + "\n\n" + request.reason())
                .withService(item.facts().getOrDefault("service", ""))
                .withOwner(request.by());
    }

    /** The matter that it was raised from, which is the same in every review that speaks of it, and the way back to this one. */
    private static Origin origin(Item item, EndRequest request) {
        var finding = item.facts().get(FINDING);
        return finding == null
                ? new Origin(Found.REVIEW, item.id(), address(request))
                : new Origin(Found.CHANGE, finding, address(request));
    }

    private static String address(EndRequest request) {
        var team = request.team().equals(Scope.EVERYBODY) ? "" : "?team=" + request.team();
        return "/reviews/" + request.week() + team;
    }

    private static Name title(Item item) {
        var text = item.name().equals(Text.NONE) ? item.sentence() : item.name();
        return new Name(cut(text.ja(), item), cut(text.en(), item));
    }

    private static String cut(String text, Item item) {
        if (text.isBlank()) {
            return item.id();
        }
        return text.length() > LONGEST_TITLE ? text.substring(0, LONGEST_TITLE) + "…" : text;
    }

    private String watched(Item item) {
        return item.facts().containsKey(FINDING) || watches.find(item.subject()).isPresent() ? item.subject() : "";
    }
}
