package dev.yohaku.server.actions;

import dev.yohaku.server.actions.LogLine.Cause;
import dev.yohaku.server.actions.Problem.Wanted;
import dev.yohaku.server.catalog.Workspace;
import dev.yohaku.server.identity.Audit;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of actions. Every change raises the version by one, adds a line to the action's log and one to the audit trail, and is
 * refused when it began from an older version. Asking again for what is already so changes nothing. Thread-safe.
 */
@Component
@Transactional
public class Actions {
    /** How many actions one may be split into. */
    public static final int MOST_PARTS = 20;

    private static final int LONGEST_KEY = 128;

    private final ActionShelf shelf;
    private final Audit audit;
    private final Workspace workspace;
    private final InstantSource clock;

    Actions(ActionShelf shelf, Audit audit, Workspace workspace, InstantSource clock) {
        this.shelf = shelf;
        this.audit = audit;
        this.workspace = workspace;
        this.clock = clock;
    }

    /** What a team still has to do: the earliest due first, then by number. */
    @Transactional(readOnly = true)
    public List<Action> open(String team) {
        return shelf.of(team).stream()
                .filter(action -> action.state().live())
                .sorted(Comparator.comparing((Action action) -> action.written().due())
                        .thenComparingLong(Action::number))
                .toList();
    }

    /** All actions of a team, those finished, dropped and split included, by number. */
    @Transactional(readOnly = true)
    public List<Action> all(String team) {
        return shelf.of(team);
    }

    /** All actions of all teams by number. */
    @Transactional(readOnly = true)
    public List<Action> all() {
        return shelf.all();
    }

    @Transactional(readOnly = true)
    public Optional<Action> find(String id) {
        return shelf.find(id);
    }

    /** The actions that came from one thing: a risk, a change; by number. */
    @Transactional(readOnly = true)
    public List<Action> from(String kind, String reference) {
        return shelf.from(kind, reference);
    }

    /** The actions that an item of a review ended in, by number. */
    @Transactional(readOnly = true)
    public List<Action> ofItem(String team, String week, String itemId) {
        return from(Origin.REVIEW, Origin.itemReference(team, week, itemId));
    }

    /** The actions that all items of a team's week ended in, by number. */
    @Transactional(readOnly = true)
    public List<Action> ofWeek(String team, String week) {
        return shelf.fromWithin(Origin.REVIEW, Origin.itemReference(team, week, ""));
    }

    /** What an action was split into, by number. */
    @Transactional(readOnly = true)
    public List<Action> partsOf(String id) {
        return shelf.partsOf(id);
    }

    /** What an action went through, newest first. */
    @Transactional(readOnly = true)
    public List<LogLine> history(String id) {
        return shelf.log(id);
    }

    /** Adds an action that nobody will send twice. */
    public Saving add(String team, Written written, Origin origin, String by) {
        return add(NewAction.once(team, written, origin), by);
    }

    /** Adds an action; where one was added under the same key before, that one as it is now, whatever this one says. */
    public Saving add(NewAction fresh, String by) {
        if (fresh.key().isBlank() || fresh.key().length() > LONGEST_KEY) {
            throw new IllegalArgumentException("a key has 1 to " + LONGEST_KEY + " characters");
        }
        var known = shelf.withKey(fresh.key());
        if (known.isPresent()) {
            return new Saving.Saved(known.get());
        }
        var problems = new ArrayList<>(Checks.of(fresh.written()));
        problems.addAll(Checks.of(fresh.origin()));
        return problems.isEmpty() ? new Saving.Saved(begin(fresh, null, by)) : new Saving.Refused(problems);
    }

    private Action begin(NewAction fresh, @Nullable String parent, String by) {
        var now = now();
        var action = new Action(
                "A-" + shelf.number(),
                1,
                fresh.team(),
                fresh.written(),
                fresh.origin(),
                State.OPEN,
                null,
                "",
                "",
                parent,
                now,
                by,
                now,
                by);
        var line = new LogLine(action.id(), 1, now, by, Cause.ADDED, "", List.of());
        if (!shelf.add(action, fresh.key(), line)) {
            return shelf.withKey(fresh.key()).orElseThrow();
        }
        audit.record(by, "action.added", action.id(), fresh.written().what());
        return action;
    }

    /** Changes what is written. */
    public Saving change(String id, int seen, Written written, String by) {
        return write(new Change(id, seen, by, Cause.WRITTEN, ""), Checks.of(written), now -> written);
    }

    /** Gives an action to somebody else. */
    public Saving reown(String id, int seen, String owner, String by) {
        var change = new Change(id, seen, by, Cause.REOWNED, "");
        return write(change, Checks.of("owner", owner), now -> now.withOwner(owner));
    }

    /** Gives an action another day. */
    public Saving postpone(String id, int seen, Delay delay, String by) {
        var change = new Change(id, seen, by, Cause.POSTPONED, delay.reason());
        return write(change, Checks.of(delay), now -> now.withDue(delay.due()));
    }

    /** Says that somebody has begun. */
    public Saving begin(String id, int seen, String by) {
        return stand(new Change(id, seen, by, Cause.BEGUN, ""), List.of(), Standing.of(State.DOING));
    }

    /** Says that an action is done, with what shows it. */
    public Saving finish(String id, int seen, Proof proof, String by) {
        var today = LocalDate.ofInstant(clock.instant(), workspace.zone());
        var standing = new Standing(State.DONE, proof.day(), proof.text(), "");
        return stand(new Change(id, seen, by, Cause.FINISHED, ""), Checks.of(proof, today), standing);
    }

    /** Says that an action will not be done, and why. */
    public Saving drop(String id, int seen, String reason, String by) {
        var standing = new Standing(State.DROPPED, null, "", reason);
        return stand(new Change(id, seen, by, Cause.DROPPED, reason), Checks.of("reason", reason), standing);
    }

    /** Opens an action again that was done or dropped, and says why. Proof and reason before stay in the log. */
    public Saving reopen(String id, int seen, String reason, String by) {
        var change = new Change(id, seen, by, Cause.REOPENED, reason);
        return stand(change, Checks.of("reason", reason), Standing.of(State.OPEN));
    }

    /** Puts others in the place of an action; they have its team and its origin. All are added, or none. */
    public Saving split(String id, int seen, List<Written> parts, String by) {
        var parent = the(id);
        var change = new Change(id, seen, by, Cause.SPLIT, "");
        var barred = barred(parent, change, Checks.of(parts));
        if (barred.isPresent()) {
            return barred.get();
        }
        if (!shelf.hold(parent)) {
            return new Saving.Conflict(the(id));
        }
        var ids = parts.stream()
                .map(part -> begin(NewAction.once(parent.team(), part, parent.origin()), parent.id(), by))
                .map(Action::id)
                .collect(Collectors.joining(", "));
        return keep(parent, parent.written(), new Standing(State.SPLIT, null, "", ids), change);
    }

    /** A change as somebody asked for it. */
    private record Change(String id, int seen, String by, Cause cause, String note) {}

    /** How far an action is, and what shows it. */
    private record Standing(State state, @Nullable LocalDate doneOn, String proof, String reason) {
        static Standing of(State state) {
            return new Standing(state, null, "", "");
        }

        static Standing of(Action action) {
            return new Standing(action.state(), action.doneOn(), action.proof(), action.reason());
        }
    }

    private Saving write(Change change, List<Problem> problems, UnaryOperator<Written> next) {
        var now = the(change.id());
        return step(now, next.apply(now.written()), Standing.of(now), change, problems);
    }

    private Saving stand(Change change, List<Problem> problems, Standing standing) {
        var now = the(change.id());
        return step(now, now.written(), standing, change, problems);
    }

    private Saving step(Action now, Written written, Standing standing, Change change, List<Problem> problems) {
        if (now.written().equals(written) && Standing.of(now).equals(standing)) {
            return new Saving.Saved(now);
        }
        return barred(now, change, problems).orElseGet(() -> keep(now, written, standing, change));
    }

    private static Optional<Saving> barred(Action now, Change change, List<Problem> problems) {
        if (!problems.isEmpty()) {
            return Optional.of(new Saving.Refused(problems));
        }
        if (now.version() != change.seen()) {
            return Optional.of(new Saving.Conflict(now));
        }
        return allowed(change.cause(), now.state())
                ? Optional.empty()
                : Optional.of(new Saving.Refused(
                        List.of(new Problem("state", now.state().key(), Wanted.STATE))));
    }

    private static boolean allowed(Cause cause, State state) {
        return cause == Cause.REOPENED ? state == State.DONE || state == State.DROPPED : state.live();
    }

    private Saving keep(Action before, Written written, Standing standing, Change change) {
        var after = new Action(
                before.id(),
                before.version() + 1,
                before.team(),
                written,
                before.origin(),
                standing.state(),
                standing.doneOn(),
                standing.proof(),
                standing.reason(),
                before.parent(),
                before.createdAt(),
                before.createdBy(),
                now(),
                change.by());
        var differences = ActionRows.between(before, after);
        var line = new LogLine(
                after.id(),
                after.version(),
                after.changedAt(),
                change.by(),
                change.cause(),
                change.note(),
                differences);
        if (!shelf.keep(after, line)) {
            return new Saving.Conflict(the(before.id()));
        }
        audit.record(change.by(), "action." + change.cause().key(), after.id(), change.note());
        return new Saving.Saved(after);
    }

    /** As exact as it is stored. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private Action the(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no action " + id));
    }
}
