package dev.yohaku.server.web.capacity;

import dev.yohaku.server.capacity.DriverStatuses;
import dev.yohaku.server.capacity.DriversJson;
import java.time.InstantSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/drivers}: how far each driver is from its limit. */
@RestController
class DriversApi {
    private final DriverStatuses statuses;
    private final InstantSource clock;

    DriversApi(DriverStatuses statuses, InstantSource clock) {
        this.statuses = statuses;
        this.clock = clock;
    }

    @GetMapping("/api/v1/drivers")
    ResponseEntity<String> drivers() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(DriversJson.of(statuses.at(clock.instant())));
    }
}
