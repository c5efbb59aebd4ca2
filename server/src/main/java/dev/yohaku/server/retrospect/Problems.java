package dev.yohaku.server.retrospect;

import dev.yohaku.server.meetings.AgendaItem;
import dev.yohaku.server.meetings.End;
import dev.yohaku.server.retrospect.Problem.Way;
import dev.yohaku.server.reviews.Item;
import dev.yohaku.server.signals.FoundChange;
import dev.yohaku.server.signals.Judgement;
import dev.yohaku.server.signals.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells problems apart and how each was first seen. A finding belongs to the week in which it could be known, which is the one whose review tells it;
 * another item to the week of the review that told it first. Pure.
 */
final class Problems {
    /** Raised again within so many weeks, a matter is the same one that came back. */
    static final int SAME_MATTER_WEEKS = 13;

    /** The fact by which an item names its finding. */
    private static final String FINDING = "finding";

    /** The fact by which an item is about an action: the answer to a problem, not another one. */
    private static final String ACTION = "action";

    private final Pages pages;

    Problems(Pages pages) {
        this.pages = pages;
    }

    /** Where the pages of objectives are looked up. */
    interface Pages {
        /** The first page of an objective that was on at some time in [from, to). */
        Optional<Instant> first(String objective, Instant from, Instant to);
    }

    /** All of them in no order; reviews give those of earlier weeks too, so that the same matter is known again. */
    List<Problem> of(List<FoundChange> findings, List<Held> reviews) {
        return Stream.concat(findings.stream().filter(Problems::isProblem).map(Problems::of), matters(reviews).stream())
                .toList();
    }

    private static boolean isProblem(FoundChange found) {
        return found.verdict()
                .map(Judgement::verdict)
                .filter(verdict -> verdict == Verdict.ACT || verdict == Verdict.RISK)
                .isPresent();
    }

    private static Problem of(FoundChange found) {
        var seen = found.reviewed()
                .filter(reviewed -> reviewed.isBefore(found.found()))
                .orElse(found.found());
        var paged = found.paged().filter(page -> !seen.isBefore(page));
        return new Problem(
                found.id(), paged.isPresent() ? Way.PAGE : Way.CHANGES, paged.orElse(seen), found.confirmed());
    }

    /** An item of a review that ended as an action or a risk. */
    private record Ended(Held review, AgendaItem about) {
        String id() {
            return about.item().id();
        }
    }

    private List<Problem> matters(Collection<Held> reviews) {
        var told = new ArrayList<Problem>();
        Map<String, Held> last = new HashMap<>();
        reviews.stream()
                .flatMap(review -> review.agenda().stream().map(about -> new Ended(review, about)))
                .filter(Problems::isProblem)
                .sorted(Comparator.comparing(
                        (Ended ended) -> ended.review().week().from()))
                .forEach(ended -> {
                    var before = last.put(ended.id(), ended.review());
                    if (before == null || !isWithin(before, ended.review())) {
                        told.add(problem(ended, reviews));
                    }
                });
        return told;
    }

    private static boolean isProblem(Ended ended) {
        var facts = ended.about().item().facts();
        return !facts.containsKey(FINDING)
                && !facts.containsKey(ACTION)
                && ended.about()
                        .end()
                        .filter(end -> end.kind() == End.Kind.ACTION || end.kind() == End.Kind.RISK)
                        .isPresent();
    }

    /** Whether so few weeks lie between two reviews that what both speak of is the same. */
    static boolean isWithin(Held earlier, Held later) {
        return !earlier.week().monday().isBefore(later.week().monday().minusWeeks(SAME_MATTER_WEEKS));
    }

    private Problem problem(Ended ended, Collection<Held> reviews) {
        var from = reviews.stream()
                .filter(review -> review.team().equals(ended.review().team()))
                .filter(review -> review.week().id().equals(ended.about().from()))
                .findFirst()
                .orElse(ended.review());
        var item = ended.about().item();
        var paged = pages.first(item.subject(), began(item, from), from.made());
        return new Problem(
                item.id(),
                paged.isPresent() ? Way.PAGE : Way.REVIEW,
                paged.orElse(from.made()),
                from.week().from());
    }

    /** The beginning of the matter: what the item says, unless that is still ahead; otherwise the Monday of the week that told it. */
    private static Instant began(Item item, Held from) {
        return item.since().stream()
                .findFirst()
                .filter(since -> since.isBefore(from.made()))
                .orElse(from.week().from());
    }
}
