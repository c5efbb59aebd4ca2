package dev.yohaku.server.calendar;

import dev.yohaku.server.store.DataDirectory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The doors by which tools tell of deployments, and the secrets that open them. A secret has to be readable to check a signature, so none is
 * stored: each is derived from a key in an owner-only file of the data directory and the number of times it was renewed. Thread-safe.
 */
@Component
@Transactional
public class Hooks {
    /** The doors with a secret of their own. */
    public static final List<String> IDS = List.of("github", "gitlab", "pagerduty");

    private static final String KEY_FILE = "hook-key";
    private static final String HMAC = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    /** A routing key of PagerDuty has 32 characters, so every secret has. */
    private static final int SECRET_BYTES = 16;

    private final JdbcClient jdbc;
    private final DataDirectory directory;
    private final InstantSource clock;

    /** Held while the key is read or made. */
    private final ReentrantLock keyFile = new ReentrantLock();

    Hooks(JdbcClient jdbc, DataDirectory directory, InstantSource clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * A door that was opened.
     *
     * @param received messages that were in order, repeated ones included
     * @param refused messages that were not
     * @param lastProblem why the last refused one was; null when none was since the secret was set
     */
    public record Hook(
            String id,
            String setBy,
            Instant setAt,
            long received,
            long refused,
            @Nullable Instant last,
            @Nullable String lastProblem) {}

    /** The doors that are open, by id. */
    @Transactional(readOnly = true)
    public List<Hook> all() {
        return jdbc.sql("select * from change_hook order by id")
                .query(Hooks::read)
                .list();
    }

    /** Opens a door, or gives it another secret; the old one is worth nothing from now on. To be shown once. */
    public String renew(String id, String by) {
        if (!IDS.contains(id)) {
            throw new IllegalArgumentException("no hook \"" + id + "\"; there are " + IDS);
        }
        jdbc.sql("""
                        insert into change_hook (id, generation, set_by, set_ms, received, refused) values (:id, 1, :by, :now, 0, 0)
                        on conflict (id) do update set generation = change_hook.generation + 1, set_by = excluded.set_by,
                            set_ms = excluded.set_ms, last_problem = null
                        """)
                .param("id", id)
                .param("by", by)
                .param("now", clock.millis())
                .update();
        return secret(id).orElseThrow();
    }

    /** Whether this is the secret of a door; takes equally long for every wrong one. */
    @Transactional(readOnly = true)
    public boolean opens(String id, String secret) {
        return secret(id).filter(own -> same(own, secret)).isPresent();
    }

    /** Whether a signature {@code sha256=…} (HMAC over the body) was made with the secret of a door. */
    @Transactional(readOnly = true)
    public boolean signed(String id, byte[] body, String signature) {
        return secret(id)
                .map(own -> "sha256=" + HexFormat.of().formatHex(hmac(own.getBytes(StandardCharsets.UTF_8), body)))
                .filter(expected -> same(expected, signature))
                .isPresent();
    }

    /** Counts a message that was in order. */
    public void received(String id) {
        jdbc.sql("update change_hook set received = received + 1, last_ms = :now where id = :id")
                .param("now", clock.millis())
                .param("id", id)
                .update();
    }

    /** Counts a message that was not, and keeps why. */
    public void refused(String id, String problem) {
        jdbc.sql("update change_hook set refused = refused + 1, last_ms = :now, last_problem = :problem where id = :id")
                .param("now", clock.millis())
                .param("problem", Message.shortName(problem))
                .param("id", id)
                .update();
    }

    private Optional<String> secret(String id) {
        return jdbc.sql("select generation from change_hook where id = :id")
                .param("id", id)
                .query(Integer.class)
                .optional()
                .map(generation -> {
                    var name = (id + "/" + generation).getBytes(StandardCharsets.UTF_8);
                    return HexFormat.of().formatHex(hmac(key(), name), 0, SECRET_BYTES);
                });
    }

    private byte[] key() {
        var file = directory.resolve(KEY_FILE);
        keyFile.lock();
        try {
            if (!Files.exists(file)) {
                var bytes = new byte[KEY_BYTES];
                new SecureRandom().nextBytes(bytes);
                directory.writeForOwner(KEY_FILE, HexFormat.of().formatHex(bytes));
            }
            return HexFormat.of().parseHex(Files.readString(file).strip());
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "The key of the hooks in " + file
                            + " cannot be read; restore it, or remove it and renew the secrets",
                    e);
        } finally {
            keyFile.unlock();
        }
    }

    private static byte[] hmac(byte[] key, byte[] text) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + HMAC, e);
        }
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static Hook read(ResultSet row, int number) throws SQLException {
        var last = row.getLong("last_ms");
        var known = !row.wasNull();
        return new Hook(
                row.getString("id"),
                row.getString("set_by"),
                Instant.ofEpochMilli(row.getLong("set_ms")),
                row.getLong("received"),
                row.getLong("refused"),
                known ? Instant.ofEpochMilli(last) : null,
                row.getString("last_problem"));
    }
}
