package dev.yohaku.server.web.api;

import dev.yohaku.server.signals.Findings;
import dev.yohaku.server.signals.FindingsJson;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/findings}: the changes that were found, with evidence and verdict, the latest first. */
@RestController
class FindingsApi {
    private final Findings findings;
    private final InstantSource clock;

    FindingsApi(Findings findings, InstantSource clock) {
        this.findings = findings;
        this.clock = clock;
    }

    @GetMapping("/api/v1/findings")
    ResponseEntity<String> findings(
            @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to) {
        try {
            var start = from.isEmpty() ? Instant.EPOCH : Instant.parse(from);
            var end = to.isEmpty() ? clock.instant() : Instant.parse(to);
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(FindingsJson.of(findings.confirmed(start, end)));
        } catch (DateTimeException e) {
            return ResponseEntity.badRequest()
                    .contentType(MediaType.TEXT_PLAIN)
                    .body("from and to are times such as 2026-11-23T09:00:00Z, not \"" + from + "\" and \"" + to
                            + "\"");
        }
    }
}
