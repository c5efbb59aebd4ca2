package dev.yohaku.server.retrospect;

import dev.yohaku.server.actions.Action;
import dev.yohaku.server.risks.Risk;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What risk records and actions were at earlier times, read from their logs. */
final class Lives {
    private Lives() {}

    /** How a risk record stood. */
    enum Standing {
        ABSENT,
        OPEN,
        ACCEPTED,
        CLOSED
    }

    /** @param log newest first */
    record OfRisk(Risk risk, List<dev.yohaku.server.risks.LogLine> log) {
        OfRisk {
            log = List.copyOf(log);
        }

        /** How it stood just before a time. */
        Standing at(Instant time) {
            return log.stream()
                    .filter(line -> line.at().isBefore(time))
                    .map(this::after)
                    .filter(standing -> standing != Standing.ABSENT)
                    .findFirst()
                    .orElse(Standing.ABSENT);
        }

        /** How it stood after a line; absent stands for a line that says nothing of it. */
        private Standing after(dev.yohaku.server.risks.LogLine line) {
            return switch (line.cause()) {
                case RAISED, REOPENED, EXPIRED -> Standing.OPEN;
                case ACCEPTED -> Standing.ACCEPTED;
                case CLOSED -> Standing.CLOSED;
                case IMPORTED -> line.version() == risk.version() ? now() : Standing.OPEN;
                case WRITTEN, DATA -> Standing.ABSENT;
            };
        }

        private Standing now() {
            if (risk.closedReason() != null) {
                return Standing.CLOSED;
            }
            return risk.acceptance() == null ? Standing.OPEN : Standing.ACCEPTED;
        }

        boolean raisedWithin(Instant from, Instant to) {
            return at(from) == Standing.ABSENT && at(to) != Standing.ABSENT;
        }

        boolean closedWithin(Instant from, Instant to) {
            return at(from) != Standing.CLOSED && at(to) == Standing.CLOSED;
        }
    }

    /** @param log newest first */
    record OfAction(Action action, List<dev.yohaku.server.actions.LogLine> log) {
        OfAction {
            log = List.copyOf(log);
        }

        /** Whether something remained to be done just before a time. */
        boolean liveAt(Instant time) {
            return log.stream()
                    .filter(line -> line.at().isBefore(time))
                    .findFirst()
                    .map(line -> switch (line.cause()) {
                        case FINISHED, DROPPED, SPLIT -> false;
                        case ADDED, WRITTEN, REOWNED, POSTPONED, BEGUN, REOPENED -> true;
                    })
                    .orElse(false);
        }

        long daysAt(Instant time, ZoneId zone) {
            return ChronoUnit.DAYS.between(
                    LocalDate.ofInstant(action.createdAt(), zone), LocalDate.ofInstant(time, zone));
        }
    }
}
