package dev.yohaku.server.actions;

import dev.yohaku.server.actions.Written.Lasting;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** The rule that what limits the harm for now must not bury what ends it. Pure. */
public final class PermanentFix {
    private PermanentFix() {}

    /**
     * The stop-gaps that are done while nothing permanent of the same origin is open, begun or done, by number. Actions without an origin are
     * together when one was split from the other.
     *
     * @param actions all of a team, or of the workspace
     */
    public static List<Action> missing(Collection<Action> actions) {
        var byId = new HashMap<String, Action>();
        actions.forEach(action -> byId.put(action.id(), action));
        var followed = new HashSet<String>();
        actions.stream()
                .filter(action -> action.written().lasting() == Lasting.PERMANENT)
                .filter(action -> action.state().live() || action.state() == State.DONE)
                .forEach(action -> followed.add(matter(action, byId)));
        return actions.stream()
                .filter(action -> action.written().lasting() == Lasting.STOP_GAP && action.state() == State.DONE)
                .filter(action -> !followed.contains(matter(action, byId)))
                .sorted(Comparator.comparingLong(Action::number))
                .toList();
    }

    /** What an action is about: its origin, or the first action that it was split from. */
    private static String matter(Action action, Map<String, Action> byId) {
        if (action.origin().exists()) {
            return action.origin().kind() + " " + action.origin().reference();
        }
        var parent = action.parent() == null ? null : byId.get(action.parent());
        return parent == null ? action.id() : matter(parent, byId);
    }
}
