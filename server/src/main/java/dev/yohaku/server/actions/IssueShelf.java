package dev.yohaku.server.actions;

import dev.yohaku.server.notify.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps which issues actions became, and how those were last seen. Thread-safe. */
@Component
@Transactional
class IssueShelf {
    private final JdbcClient jdbc;

    IssueShelf(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Optional<Issue> find(String actionId) {
        return jdbc.sql("select * from action_issue where action_id = :action")
                .param("action", actionId)
                .query(IssueShelf::read)
                .optional();
    }

    /** The issues of a team's actions, by action. */
    @Transactional(readOnly = true)
    public List<Issue> of(String team) {
        return jdbc.sql("""
                        select i.* from action_issue i join action a on a.id = i.action_id where a.team = :team
                        order by a.number
                        """).param("team", team).query(IssueShelf::read).list();
    }

    /** The issues of actions that are still to be done, those seen longest ago first. */
    @Transactional(readOnly = true)
    public List<Issue> live() {
        return jdbc.sql("""
                        select i.* from action_issue i join action a on a.id = i.action_id
                        where a.state in ('open', 'doing') order by i.seen_ms, a.number
                        """).query(IssueShelf::read).list();
    }

    /** Adds an issue; false when the action has one. */
    public boolean add(Issue issue) {
        return jdbc.sql("""
                        insert into action_issue (action_id, kind, host, reference, link, state, exported_by, exported_ms,
                            seen_ms, closed_ms)
                        values (:action, :kind, :host, :reference, :link, :state, :by, :at, :at, :closed)
                        on conflict (action_id) do nothing
                        """)
                        .param("action", issue.actionId())
                        .param("kind", issue.kind())
                        .param("host", issue.host())
                        .param("reference", issue.reference())
                        .param("link", issue.link())
                        .param("state", issue.closed() ? "closed" : "open")
                        .param("by", issue.exportedBy())
                        .param("at", issue.exportedAt().toEpochMilli())
                        .param("closed", millis(issue.closedAt()))
                        .update()
                == 1;
    }

    /** Keeps how an issue was seen. */
    public void seen(String actionId, Instant at, Optional<Instant> closedAt) {
        jdbc.sql("""
                        update action_issue set state = :state, seen_ms = :at, closed_ms = :closed, problem = null,
                            problem_detail = null
                        where action_id = :action
                        """)
                .param("action", actionId)
                .param("state", closedAt.isPresent() ? "closed" : "open")
                .param("at", at.toEpochMilli())
                .param("closed", millis(closedAt))
                .update();
    }

    /** Keeps why the tracker could not be asked. */
    public void failed(String actionId, Problem problem) {
        jdbc.sql("update action_issue set problem = :problem, problem_detail = :detail where action_id = :action")
                .param("action", actionId)
                .param("problem", problem.kind().key())
                .param("detail", problem.detail())
                .update();
    }

    private static @Nullable Long millis(Optional<Instant> instant) {
        return instant.isPresent() ? instant.get().toEpochMilli() : null;
    }

    private static Issue read(ResultSet row, int number) throws SQLException {
        var closed = row.getLong("closed_ms");
        var open = row.wasNull();
        var problem = row.getString("problem");
        return new Issue(
                row.getString("action_id"),
                row.getString("kind"),
                row.getString("host"),
                row.getString("reference"),
                row.getString("link"),
                row.getString("exported_by"),
                Instant.ofEpochMilli(row.getLong("exported_ms")),
                Instant.ofEpochMilli(row.getLong("seen_ms")),
                open ? Optional.empty() : Optional.of(Instant.ofEpochMilli(closed)),
                problem == null
                        ? Optional.empty()
                        : Optional.of(new Problem(
                                Problem.Kind.valueOf(ActionRows.upper(problem)), row.getString("problem_detail"))));
    }
}
