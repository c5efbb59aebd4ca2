package dev.yohaku.server.actions;

import dev.yohaku.server.actions.Tracker.Outcome;
import dev.yohaku.server.catalog.Workspace;
import dev.yohaku.server.identity.Audit;
import dev.yohaku.server.notify.Problem;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Actions as issues of their teams' trackers. A tracker changes no action: an issue that was closed there asks people for proof. Nothing here is a
 * transaction, since trackers may be slow. Thread-safe; one action is exported at a time.
 */
@Component
public class Issues {
    /** What became of sending an action to its team's tracker. */
    public sealed interface Export {
        /** It is there now, or was before. */
        record Sent(Issue issue) implements Export {}

        /** The team has no tracker. */
        record NoTracker() implements Export {}

        record Failed(Problem problem) implements Export {}
    }

    private static final Logger LOG = LoggerFactory.getLogger(Issues.class);

    private final Actions actions;
    private final IssueShelf shelf;
    private final TrackerSettings settings;
    private final Audit audit;
    private final Workspace workspace;
    private final InstantSource clock;
    private final String address;
    private final ReentrantLock exporting = new ReentrantLock();

    Issues(
            Actions actions,
            IssueShelf shelf,
            TrackerSettings settings,
            Audit audit,
            Workspace workspace,
            InstantSource clock,
            @Value("${yohaku.base-url:}") String address) {
        this.actions = actions;
        this.shelf = shelf;
        this.settings = settings;
        this.audit = audit;
        this.workspace = workspace;
        this.clock = clock;
        this.address = address.replaceAll("/+$", "");
    }

    /** The issue of an action. */
    public Optional<Issue> of(String actionId) {
        return shelf.find(actionId);
    }

    /** The issues of a team's actions, by action. */
    public List<Issue> ofTeam(String team) {
        return shelf.of(team);
    }

    /** The actions of a team that are still to be done here although their issue was closed in the tracker: they ask for proof. */
    public List<Action> closedInTracker(String team) {
        var closed =
                ofTeam(team).stream().filter(Issue::closed).map(Issue::actionId).toList();
        return actions.open(team).stream()
                .filter(action -> closed.contains(action.id()))
                .toList();
    }

    /** The proof that a closed issue offers, where the team takes its link for one; a person still has to say that the action is done. */
    public Optional<Proof> proof(Action action) {
        var proves =
                settings.find(action.team()).filter(TrackerSetting::linkProves).isPresent();
        return of(action.id())
                .filter(issue -> proves && !issue.link().isEmpty())
                .flatMap(issue ->
                        issue.closedAt().map(at -> new Proof(issue.link(), LocalDate.ofInstant(at, workspace.zone()))));
    }

    /** Makes an issue of an action, unless it is one. Safe to repeat, also when nobody knows what became of the last attempt. */
    public Export export(String actionId, String by) {
        exporting.lock();
        try {
            var known = of(actionId);
            return known.isPresent() ? new Export.Sent(known.get()) : send(actionId, by);
        } finally {
            exporting.unlock();
        }
    }

    private Export send(String actionId, String by) {
        var action = actions.find(actionId).orElseThrow(() -> new IllegalArgumentException("no action " + actionId));
        var setting = settings.find(action.team());
        var access = settings.access(action.team());
        var tracker = setting.flatMap(known -> settings.tracker(known.kind()));
        if (setting.isEmpty() || access.isEmpty() || tracker.isEmpty()) {
            return new Export.NoTracker();
        }
        var link = address.isEmpty() ? "" : address + "/actions/" + action.id();
        var words = ActionWords.of(workspace.language(), workspace.zone());
        return switch (tracker.get().create(access.get(), IssueText.of(action, words, link))) {
            case Outcome.Failed(var problem) -> new Export.Failed(problem);
            case Outcome.Known known -> new Export.Sent(keep(action, setting.get(), known, by));
        };
    }

    private Issue keep(Action action, TrackerSetting setting, Outcome.Known known, String by) {
        var now = now();
        var closed = known.closed() ? Optional.of(now) : Optional.<Instant>empty();
        var issue = new Issue(
                action.id(),
                setting.kind(),
                setting.host(),
                known.reference(),
                known.link(),
                by,
                now,
                now,
                closed,
                Optional.empty());
        if (shelf.add(issue)) {
            audit.record(by, "action.exported", action.id(), setting.kind() + " " + known.reference());
        }
        return of(action.id()).orElseThrow();
    }

    /** Asks the trackers how the issues of all actions are that are still to be done. */
    void poll() {
        for (var issue : shelf.live()) {
            try {
                poll(issue);
            } catch (RuntimeException e) {
                LOG.warn("The issue {} of the action {} cannot be asked for", issue.reference(), issue.actionId(), e);
            }
        }
    }

    private void poll(Issue issue) {
        var team = actions.find(issue.actionId()).map(Action::team).orElse("");
        var access = settings.find(team)
                .filter(setting ->
                        setting.kind().equals(issue.kind()) && setting.host().equals(issue.host()))
                .flatMap(_ -> settings.access(team));
        var tracker = settings.tracker(issue.kind()).filter(Tracker::tellsState);
        if (access.isEmpty() || tracker.isEmpty()) {
            return;
        }
        switch (tracker.get().state(access.get(), issue.reference())) {
            case Outcome.Failed(var problem) -> shelf.failed(issue.actionId(), problem);
            case Outcome.Known known -> {
                var at = now();
                var closed = issue.closedAt().or(() -> Optional.of(at)).filter(_ -> known.closed());
                shelf.seen(issue.actionId(), at, closed);
            }
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
