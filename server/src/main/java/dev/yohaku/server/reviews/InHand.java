package dev.yohaku.server.reviews;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Lets what an earlier review settled rest: it informs, and stands among what was not raised, unless it met a condition it did not meet then. */
final class InHand {
    private final List<Settled.Matter> matters;

    InHand(List<Settled.Matter> matters) {
        this.matters = List.copyOf(matters);
    }

    List<Section> resting(List<Section> sections) {
        return sections.stream().map(this::resting).toList();
    }

    private Section resting(Section section) {
        var items = new ArrayList<Item>();
        var resting = new ArrayList<>(section.notRaised());
        for (var item : section.items()) {
            var matter = item.isRaised() ? matter(item) : Optional.<Settled.Matter>empty();
            matter.ifPresent(known -> resting.add(new NotRaised(item.id(), item.name(), known.why())));
            items.add(matter.isPresent() ? item.raisedBy(List.of()) : item);
        }
        return section.withItems(items).withNotRaised(resting);
    }

    private Optional<Settled.Matter> matter(Item item) {
        return matters.stream()
                .filter(matter -> isSame(matter, item))
                .filter(matter -> new HashSet<>(matter.conditions()).containsAll(item.raisedBy()))
                .findFirst();
    }

    private static boolean isSame(Settled.Matter matter, Item item) {
        return matter.itemId().equals(item.id())
                || (matter.subject().equals(item.subject())
                        && OneMatter.canJoin(matter.itemId())
                        && OneMatter.canJoin(item.id()));
    }
}
