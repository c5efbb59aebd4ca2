package dev.yohaku.server.reviews;

import dev.yohaku.server.catalog.Name;
import java.util.Set;

/**
 * Whose review it is and what it covers.
 *
 * @param team its id, or {@link #EVERYBODY}
 * @param services ids of the services it covers; not asked when it covers the whole workspace
 */
public record Scope(String team, Name name, Set<String> services) {
    /** The team of editions that cover the whole workspace. */
    public static final String EVERYBODY = "all";

    public Scope {
        services = Set.copyOf(services);
    }

    /** The whole workspace. */
    public static Scope everybody() {
        return new Scope(EVERYBODY, new Name("全体", "Everyone"), Set.of());
    }

    public boolean isEverybody() {
        return team.equals(EVERYBODY);
    }

    /** Whether something of this service belongs here; what names no service belongs to every review. */
    public boolean covers(String service) {
        return isEverybody() || service.isEmpty() || services.contains(service);
    }
}
