package dev.yohaku.server.web.capacity;

import dev.yohaku.server.capacity.CapacityWords;
import dev.yohaku.server.capacity.DriverStatus;
import dev.yohaku.server.capacity.DriverStatuses;
import dev.yohaku.server.web.Page;
import dev.yohaku.server.web.RailNote;
import dev.yohaku.server.web.RailPiece;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** On the home page: the nearest limit, when one may be met within 60 days. */
@Component
class CapacityNote implements RailPiece {
    private final DriverStatuses statuses;
    private final CapacityWords words;

    CapacityNote(DriverStatuses statuses, CapacityWords words) {
        this.statuses = statuses;
        this.words = words;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Optional<RailNote> note(Page page, Instant at) {
        return statuses.at(at).stream().filter(DriverStatus::isSoon).findFirst().map(status -> note(status, page));
    }

    private RailNote note(DriverStatus status, Page page) {
        return new RailNote(
                page.t("capacity.home"),
                "/capacity",
                page.t("capacity.home.open"),
                "",
                words.in(page.locale()).says(status));
    }
}
