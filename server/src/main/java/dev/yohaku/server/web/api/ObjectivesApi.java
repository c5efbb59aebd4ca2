package dev.yohaku.server.web.api;

import dev.yohaku.server.objectives.StatusJson;
import dev.yohaku.server.objectives.Statuses;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/objectives}: every objective as it stands, or stood at a time. */
@RestController
class ObjectivesApi {
    private final Statuses statuses;
    private final InstantSource clock;

    ObjectivesApi(Statuses statuses, InstantSource clock) {
        this.statuses = statuses;
        this.clock = clock;
    }

    @GetMapping(path = "/api/v1/objectives")
    ResponseEntity<String> objectives(@RequestParam(defaultValue = "") String at) {
        try {
            var time = at.isEmpty() ? clock.instant() : Instant.parse(at);
            return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(StatusJson.of(statuses.at(time)));
        } catch (DateTimeException e) {
            return ResponseEntity.badRequest()
                    .contentType(MediaType.TEXT_PLAIN)
                    .body("at: \"" + at + "\" is not a time; expected a form such as 2026-11-23T09:00:00Z");
        }
    }
}
