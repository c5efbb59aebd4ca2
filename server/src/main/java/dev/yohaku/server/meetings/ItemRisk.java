package dev.yohaku.server.meetings;

import dev.yohaku.server.catalog.Name;
import dev.yohaku.server.reviews.Item;
import dev.yohaku.server.reviews.Text;
import dev.yohaku.server.risks.Found;
import dev.yohaku.server.risks.Origin;
import dev.yohaku.server.risks.Written;

/** What a risk record says that an item of a review is written down as. */
final class ItemRisk {
    private static final int LONGEST_TITLE = 150;

    private ItemRisk() {}

    static Written written(Item item, EndRequest request) {
        var sentence = item.sentence();
        var description = sentence.ja().equals(sentence.en()) ? sentence.ja() : sentence.ja() + "\n" + sentence.en();
        return Written.of(title(item), origin(item, request))
                .withDescription(request.reason().isBlank() ? description : description + "\n\n" + request.reason())
                .withService(item.facts().getOrDefault("service", ""))
                .withOwner(request.by());
    }

    /** The matter that it was raised from, which is the same in every review that speaks of it, and the way back to this one. */
    private static Origin origin(Item item, EndRequest request) {
        var finding = item.facts().get(Conclusions.FINDING);
        return finding == null
                ? new Origin(Found.REVIEW, item.id(), address(request))
                : new Origin(Found.CHANGE, finding, address(request));
    }

    private static String address(EndRequest request) {
        return "/reviews/" + request.team() + "/" + request.week() + "#item-"
                + request.itemId().replaceAll("[^A-Za-z0-9_.-]", "-");
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
}
