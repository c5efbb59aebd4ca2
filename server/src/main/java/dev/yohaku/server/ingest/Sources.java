package dev.yohaku.server.ingest;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The configured sources. Thread-safe. */
@Component
@Transactional
public class Sources {
    private final JdbcClient jdbc;

    Sources(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All sources by id. */
    @Transactional(readOnly = true)
    public List<Source> all() {
        return jdbc.sql("select " + SourceRows.COLUMNS + " from source order by id")
                .query(SourceRows::read)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Source> find(String id) {
        return jdbc.sql("select " + SourceRows.COLUMNS + " from source where id = :id")
                .param("id", id)
                .query(SourceRows::read)
                .optional();
    }

    /** Adds a source or changes it. */
    public void save(Source source) {
        jdbc.sql("""
                        insert into source (id, name, url, authentication, user_name, secret, ca_file, certificate_file, key_file, headers)
                        values (:id, :name, :url, :authentication, :user, :secret, :ca, :certificate, :key, :headers)
                        on conflict (id) do update set name = excluded.name, url = excluded.url,
                            authentication = excluded.authentication, user_name = excluded.user_name, secret = excluded.secret,
                            ca_file = excluded.ca_file, certificate_file = excluded.certificate_file, key_file = excluded.key_file,
                            headers = excluded.headers
                        """).params(SourceRows.parameters(source)).update();
    }
}
