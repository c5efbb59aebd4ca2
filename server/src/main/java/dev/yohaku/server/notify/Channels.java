package dev.yohaku.server.notify;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register of channels. Thread-safe. */
@Component
@Transactional
public class Channels {
    private static final int LONGEST_ADDRESS = 2_000;

    /** What became of setting a channel. */
    public sealed interface Setting {
        record Kept(Channel channel) implements Setting {}

        record Refused(Problem problem) implements Setting {}
    }

    private final JdbcClient jdbc;
    private final OutsideAddresses addresses;
    private final InstantSource clock;

    Channels(JdbcClient jdbc, OutsideAddresses addresses, InstantSource clock) {
        this.jdbc = jdbc;
        this.addresses = addresses;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Channel> find(String id) {
        return jdbc.sql("select id, form, address from notify_channel where id = :id")
                .param("id", id)
                .query(Channels::read)
                .optional();
    }

    /** Sets where a channel leads, if its address has the form of one that notices may go to; its host is looked up only when something is sent. */
    public Setting put(String id, Channel.Form form, String address, String by) {
        if (address.length() > LONGEST_ADDRESS) {
            return new Setting.Refused(Problem.of(Problem.Kind.ADDRESS, "over " + LONGEST_ADDRESS + " characters"));
        }
        return switch (addresses.parse(address)) {
            case OutsideAddresses.Parsed.Wrong(var problem) -> new Setting.Refused(problem);
            case OutsideAddresses.Parsed.Fine(var uri) -> new Setting.Kept(keep(new Channel(id, form, uri), by));
        };
    }

    private Channel keep(Channel channel, String by) {
        jdbc.sql("""
                        insert into notify_channel (id, form, address, changed_by, changed_ms)
                        values (:id, :form, :address, :by, :at)
                        on conflict (id) do update set form = excluded.form, address = excluded.address,
                            changed_by = excluded.changed_by, changed_ms = excluded.changed_ms
                        """)
                .param("id", channel.id())
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
                Channel.Form.valueOf(row.getString("form").toUpperCase(Locale.ROOT)),
                URI.create(row.getString("address")));
    }
}
