package dev.yohaku.server.web.calendar;

import dev.yohaku.server.calendar.ChangeEvent;
import dev.yohaku.server.calendar.Changelog;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/changes}: what was changed, the latest first; the last four weeks unless a time is named. */
@RestController
class ChangesApi {
    private static final Duration USUAL = Duration.ofDays(28);

    private final Changelog changelog;
    private final InstantSource clock;

    ChangesApi(Changelog changelog, InstantSource clock) {
        this.changelog = changelog;
        this.clock = clock;
    }

    @GetMapping("/api/v1/changes")
    ResponseEntity<?> changes(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String service) {
        try {
            var end = to.isEmpty() ? clock.instant() : Instant.parse(to);
            var start = from.isEmpty() ? end.minus(USUAL) : Instant.parse(from);
            return ResponseEntity.ok(forms(service, start, end));
        } catch (DateTimeException | ArithmeticException e) {
            return Intake.refuse(HttpStatus.BAD_REQUEST, "from, to", "times such as 2026-11-23T09:00:00Z");
        }
    }

    private List<Map<String, @Nullable Object>> forms(String service, Instant from, Instant to) {
        return changelog.between(from, to).reversed().stream()
                .filter(change -> service.isEmpty() || change.service().equals(service))
                .map(ChangesApi::form)
                .toList();
    }

    private static Map<String, @Nullable Object> form(ChangeEvent change) {
        var form = new LinkedHashMap<String, @Nullable Object>();
        form.put("source", change.source());
        form.put("id", change.id());
        form.put("kind", change.kind());
        form.put("service", change.service());
        form.put("environment", change.environment());
        form.put("title", change.title());
        form.put("version", change.version());
        form.put("link", change.link());
        form.put("at", change.at());
        form.put("until", change.until());
        return form;
    }
}
