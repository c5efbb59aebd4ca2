package dev.yohaku.engine.change;

import java.util.List;

/**
 * Changes of the same time and origin, taken for one cause.
 *
 * @param id stable from one examination to the next while its leading change stays the same
 * @param lead the change that shows it best: of users' harm first
 * @param others the rest, the strongest first; may be empty
 * @param worse whether it is bad news for users; false when good or neither
 * @param score for ranking, the larger the more worth a look
 */
public record Finding(String id, Change lead, List<Change> others, boolean worse, double score) {
    public Finding {
        others = List.copyOf(others);
    }
}
