package dev.yohaku.server.actions;

import dev.yohaku.server.identity.Audit;
import dev.yohaku.server.notify.Outside;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register of teams' trackers, one each. Callers let leads and administrators set them. Thread-safe. */
@Component
@Transactional
public class TrackerSettings {
    private static final int LONGEST_ADDRESS = 2_000;
    private static final int LONGEST_PROJECT = 200;
    private static final int LONGEST_TOKEN = 500;

    /**
     * A tracker as a form gives it.
     *
     * @param token empty to keep the one that is there, as long as kind and host stay the same
     */
    public record Given(String kind, String address, String project, String token, boolean linkProves) {
        @Override
        public String toString() {
            return kind + " " + project;
        }
    }

    /** What became of setting a tracker. */
    public sealed interface Setting {
        record Kept(TrackerSetting tracker) implements Setting {}

        /** @param field kind, address, project or token */
        record Refused(String field) implements Setting {}
    }

    private final JdbcClient jdbc;
    private final Outside outside;
    private final List<Tracker> trackers;
    private final Audit audit;
    private final InstantSource clock;

    TrackerSettings(JdbcClient jdbc, Outside outside, List<Tracker> trackers, Audit audit, InstantSource clock) {
        this.jdbc = jdbc;
        this.outside = outside;
        this.trackers =
                trackers.stream().sorted(Comparator.comparing(Tracker::kind)).toList();
        this.audit = audit;
        this.clock = clock;
    }

    /** The kinds that there are, by name. */
    public List<String> kinds() {
        return trackers.stream().map(Tracker::kind).toList();
    }

    @Transactional(readOnly = true)
    public Optional<TrackerSetting> find(String team) {
        return jdbc.sql("select * from action_tracker where team = :team")
                .param("team", team)
                .query(TrackerSettings::read)
                .optional();
    }

    /** Sets where a team's actions go; the host is looked up only when something is sent. */
    public Setting put(String team, Given given, String by) {
        var tracker = tracker(given.kind());
        if (tracker.isEmpty()) {
            return new Setting.Refused("kind");
        }
        if (given.address().length() > LONGEST_ADDRESS
                || !(outside.parse(given.address()) instanceof Outside.Address.Fine(var base))
                || (base.getRawQuery() != null && !given.kind().equals(Webhook.KIND))) {
            return new Setting.Refused("address");
        }
        if (given.project().length() > LONGEST_PROJECT || !tracker.get().takes(given.project())) {
            return new Setting.Refused("project");
        }
        if (!given.token().matches("[\\x21-\\x7e]{0," + LONGEST_TOKEN + "}")) {
            return new Setting.Refused("token");
        }
        return new Setting.Kept(keep(team, given, base, by));
    }

    /** Forgets a team's tracker and its token. Issues that were made keep their links. */
    public void remove(String team, String by) {
        var removed = jdbc.sql("delete from action_tracker where team = :team")
                .param("team", team)
                .update();
        if (removed == 1) {
            audit.record(by, "action.tracker.removed", team, "");
        }
    }

    Optional<Tracker> tracker(String kind) {
        return trackers.stream().filter(tracker -> tracker.kind().equals(kind)).findFirst();
    }

    @Transactional(readOnly = true)
    public Optional<TrackerAccess> access(String team) {
        return jdbc.sql("select base_url, project, token from action_tracker where team = :team")
                .param("team", team)
                .query((row, _) -> new TrackerAccess(
                        URI.create(row.getString("base_url")), row.getString("project"), row.getString("token")))
                .optional();
    }

    /** A token goes to the host that it was given for, and to no other that somebody types later. */
    private String token(String team, Given given, URI base) {
        var same = find(team)
                .filter(known ->
                        known.kind().equals(given.kind()) && known.host().equals(host(base)))
                .isPresent();
        return given.token().isEmpty() && same
                ? access(team).map(TrackerAccess::token).orElse("")
                : given.token();
    }

    private TrackerSetting keep(String team, Given given, URI base, String by) {
        jdbc.sql("""
                        insert into action_tracker (team, kind, base_url, project, token, link_proves, changed_by, changed_ms)
                        values (:team, :kind, :base, :project, :token, :proves, :by, :at)
                        on conflict (team) do update set kind = excluded.kind, base_url = excluded.base_url,
                            project = excluded.project, token = excluded.token, link_proves = excluded.link_proves,
                            changed_by = excluded.changed_by, changed_ms = excluded.changed_ms
                        """)
                .param("team", team)
                .param("kind", given.kind())
                .param("base", base.toString())
                .param("project", given.project())
                .param("token", token(team, given, base))
                .param("proves", given.linkProves() ? 1 : 0)
                .param("by", by)
                .param("at", clock.millis())
                .update();
        audit.record(by, "action.tracker", team, given.kind() + " " + host(base) + " " + given.project());
        return find(team).orElseThrow();
    }

    private static String host(URI base) {
        return base.getHost() + (base.getPort() < 0 ? "" : ":" + base.getPort());
    }

    private static TrackerSetting read(ResultSet row, int number) throws SQLException {
        return new TrackerSetting(
                row.getString("team"),
                row.getString("kind"),
                host(URI.create(row.getString("base_url"))),
                row.getString("project"),
                !row.getString("token").isEmpty(),
                row.getInt("link_proves") == 1,
                row.getString("changed_by"),
                Instant.ofEpochMilli(row.getLong("changed_ms")));
    }
}
