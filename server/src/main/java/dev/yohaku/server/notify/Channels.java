package dev.yohaku.server.notify;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register of channels. Thread-safe. */
@Component
@Transactional
public class Channels {
    private static final int LONGEST_ADDRESS = 2_000;
    private static final String GONE = "mailto:removed@invalid";

    /** What became of setting a channel. */
    public sealed interface Setting {
        record Kept(Channel channel) implements Setting {}

        record Refused(Problem problem) implements Setting {}
    }

    /** A channel somebody asks for; its address has not been looked at. The other parts are as in {@link Channel}. */
    public record Wanted(
            String id,
            String name,
            String team,
            Set<String> purposes,
            Locale language,
            Channel.Form form,
            String address) {
        /** One of the whole workspace with one purpose, told in Japanese. */
        public static Wanted of(String id, String purpose, Channel.Form form, String address) {
            return new Wanted(id, "", "", Set.of(purpose), Locale.JAPANESE, form, address);
        }

        Channel at(URI uri) {
            return new Channel(id, name, team, purposes, language, form, uri);
        }
    }

    private final JdbcClient jdbc;
    private final OutsideAddresses addresses;
    private final InstantSource clock;

    Channels(JdbcClient jdbc, OutsideAddresses addresses, InstantSource clock) {
        this.jdbc = jdbc;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** Those in use: of the workspace first, then by team; by name and id within. */
    @Transactional(readOnly = true)
    public List<Channel> all() {
        return jdbc.sql("select * from notify_channel where removed_ms is null order by team, name, id")
                .query(Channels::read)
                .list();
    }

    /**
     * Those that serve a purpose: the team's own; where it has none, those of the whole workspace. Never another team's.
     *
     * @param team empty for the whole workspace
     */
    @Transactional(readOnly = true)
    public List<Channel> of(String team, String purpose) {
        var serving = all().stream().filter(c -> c.purposes().contains(purpose)).toList();
        var own = serving.stream().filter(c -> c.team().equals(team)).toList();
        return own.isEmpty() ? serving.stream().filter(c -> c.team().isEmpty()).toList() : own;
    }

    /** One in use. */
    @Transactional(readOnly = true)
    public Optional<Channel> find(String id) {
        return jdbc.sql("select * from notify_channel where id = :id and removed_ms is null")
                .param("id", id)
                .query(Channels::read)
                .optional();
    }

    /** One that a delivery names, in use or removed since. */
    @Transactional(readOnly = true)
    Channel ofDelivery(String id) {
        return jdbc.sql("select * from notify_channel where id = :id")
                .param("id", id)
                .query(Channels::read)
                .single();
    }

    /**
     * Adds or changes a channel, if its address has the form of one that notices may go to; its host is looked up only when something is
     * sent. One that was removed comes back.
     */
    public Setting put(Wanted wanted, String by) {
        if (wanted.address().length() > LONGEST_ADDRESS) {
            return new Setting.Refused(Problem.of(Problem.Kind.ADDRESS, "over " + LONGEST_ADDRESS + " characters"));
        }
        var parsed = wanted.form() == Channel.Form.MAIL
                ? Mailboxes.parse(wanted.address())
                : addresses.parse(wanted.address());
        return switch (parsed) {
            case OutsideAddresses.Parsed.Wrong(var problem) -> new Setting.Refused(problem);
            case OutsideAddresses.Parsed.Fine(var uri) -> new Setting.Kept(keep(wanted.at(uri), by));
        };
    }

    /** Takes a channel out of use; what is on its way to it still leaves, and its address is forgotten after that. */
    public boolean remove(String id, String by) {
        return jdbc.sql("update notify_channel set removed_by = :by, removed_ms = :at"
                                + " where id = :id and removed_ms is null")
                        .param("id", id)
                        .param("by", by)
                        .param("at", clock.millis())
                        .update()
                == 1;
    }

    /** Forgets the addresses of removed channels to which nothing is on its way. */
    void forgetAddresses() {
        jdbc.sql("""
                        update notify_channel set address = :gone, form = 'mail', purposes = ''
                        where removed_ms is not null and address <> :gone
                            and not exists (select 1 from outbox where channel_id = notify_channel.id and due_ms is not null)
                        """).param("gone", GONE).update();
    }

    private Channel keep(Channel channel, String by) {
        jdbc.sql("""
                        insert into notify_channel
                            (id, name, team, purposes, language, form, address, changed_by, changed_ms)
                        values (:id, :name, :team, :purposes, :language, :form, :address, :by, :at)
                        on conflict (id) do update set name = excluded.name, team = excluded.team,
                            purposes = excluded.purposes, language = excluded.language, form = excluded.form,
                            address = excluded.address, changed_by = excluded.changed_by,
                            changed_ms = excluded.changed_ms, removed_by = null, removed_ms = null
                        """)
                .param("id", channel.id())
                .param("name", channel.name())
                .param("team", channel.team())
                .param("purposes", String.join(",", new TreeSet<>(channel.purposes())))
                .param("language", channel.language().getLanguage())
                .param("form", channel.form().key())
                .param("address", channel.address().toString())
                .param("by", by)
                .param("at", clock.millis())
                .update();
        return channel;
    }

    private static Channel read(ResultSet row, int number) throws SQLException {
        return new Channel(
                row.getString("id"),
                row.getString("name"),
                row.getString("team"),
                Arrays.stream(row.getString("purposes").split(","))
                        .filter(purpose -> !purpose.isEmpty())
                        .collect(Collectors.toUnmodifiableSet()),
                Locale.forLanguageTag(row.getString("language")),
                Channel.Form.of(row.getString("form")),
                URI.create(row.getString("address")));
    }
}
