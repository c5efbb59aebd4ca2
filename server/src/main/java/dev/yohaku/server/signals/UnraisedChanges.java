package dev.yohaku.server.signals;

import dev.yohaku.engine.change.Shortlist;
import dev.yohaku.server.catalog.Workspace;
import dev.yohaku.server.reviews.Item;
import dev.yohaku.server.reviews.NotRaised;
import dev.yohaku.server.reviews.Text;
import dev.yohaku.server.wording.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says of the changes of a week that are not on the agenda why they are not. Thread-safe. */
@Component
class UnraisedChanges {
    /** More than these are only counted. */
    private static final int MOST = 20;

    private final Workspace workspace;

    UnraisedChanges(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * What is left, in the order of the document.
     *
     * @param found all findings of the week
     * @param asked whether the condition for findings is on
     * @param told the items that the section shows
     * @param candidates those it would show if it could show any number
     */
    List<NotRaised> of(List<FoundChange> found, boolean asked, List<Item> told, List<Item> candidates) {
        var shown = told.stream().map(Item::id).toList();
        var all = new ArrayList<NotRaised>();
        found.stream()
                .flatMap(change -> why(change, asked, shown).stream().map(why -> notRaised(change, why)))
                .forEach(all::add);
        candidates.stream()
                .filter(item -> !item.facts().containsKey(ChangeItems.FINDING))
                .flatMap(item -> why(item, shown).stream())
                .forEach(all::add);
        return cut(all);
    }

    private Optional<Text> why(FoundChange change, boolean asked, List<String> shown) {
        var id = "change:" + change.id();
        var verdict = change.verdict();
        if (verdict.isPresent() && verdict.get().verdict() == Verdict.NOISE) {
            return Optional.of(said("signals.review.noise", "who", verdict.get().author()));
        }
        if (verdict.isEmpty() && !change.stands()) {
            return Optional.of(said("signals.review.gone"));
        }
        if (verdict.isPresent() && verdict.get().verdict() == Verdict.INTENDED) {
            return Optional.of(
                    said("signals.review.intended", "who", verdict.get().author()));
        }
        if (change.evidence().direction() == Direction.BETTER) {
            var reason = said("signals.review.better");
            return Optional.of(shown.contains(id) ? reason : sentence(change).plus(reason));
        }
        if (shown.contains(id)) {
            return Optional.empty();
        }
        return Optional.of(sentence(change)
                .plus(said(asked ? "signals.review.beyond" : "signals.review.off", "most", Shortlist.MOST)));
    }

    private Optional<NotRaised> why(Item moved, List<String> shown) {
        if (moved.isRaised() && shown.contains(moved.id())) {
            return Optional.empty();
        }
        var reason = moved.isRaised()
                ? said("signals.review.beyond", "most", Shortlist.MOST)
                : said("signals.review.better");
        return Optional.of(new NotRaised(
                moved.id(),
                moved.name(),
                shown.contains(moved.id()) ? reason : moved.sentence().plus(reason)));
    }

    private static NotRaised notRaised(FoundChange change, Text why) {
        var lead = change.evidence().lead();
        return new NotRaised(
                "change:" + change.id(), new Text(lead.name().ja(), lead.name().en()), why);
    }

    private static List<NotRaised> cut(List<NotRaised> all) {
        if (all.size() <= MOST) {
            return all;
        }
        var some = new ArrayList<>(all.subList(0, MOST));
        some.add(new NotRaised(
                "change:rest", said("signals.review.rest.name", "n", all.size() - MOST), said("signals.review.rest")));
        return some;
    }

    private Text sentence(FoundChange change) {
        return new Text(
                ChangeWords.of(Locale.JAPANESE, workspace.zone()).sentence(change),
                ChangeWords.of(Locale.ENGLISH, workspace.zone()).sentence(change));
    }

    private static Text said(String key, Object... pairs) {
        return new Text(
                Phrases.of(Locale.JAPANESE, "signals").say(key, pairs),
                Phrases.of(Locale.ENGLISH, "signals").say(key, pairs));
    }
}
