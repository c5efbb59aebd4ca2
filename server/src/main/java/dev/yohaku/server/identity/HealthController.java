package dev.yohaku.server.identity;

import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.dao.DataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers {@code /healthz}, the process runs, and {@code /readyz}, it can serve. Open to everybody; they say nothing more. */
@RestController
class HealthController {
    private final ApplicationAvailability availability;
    private final JdbcClient jdbc;

    HealthController(ApplicationAvailability availability, JdbcClient jdbc) {
        this.availability = availability;
        this.jdbc = jdbc;
    }

    @GetMapping(path = "/healthz", produces = "text/plain")
    String alive() {
        return "ok\n";
    }

    @GetMapping(path = "/readyz", produces = "text/plain")
    ResponseEntity<String> ready() {
        var ready = availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC && databaseAnswers();
        return ready ? ResponseEntity.ok("ready\n") : ResponseEntity.status(503).body("not ready\n");
    }

    private boolean databaseAnswers() {
        try {
            return jdbc.sql("select 1").query((row, number) -> row.getInt(1)).single() == 1;
        } catch (DataAccessException e) {
            return false;
        }
    }
}
