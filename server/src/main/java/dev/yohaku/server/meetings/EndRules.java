package dev.yohaku.server.meetings;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an end must say to be one. */
final class EndRules {
    static final String REFERENCE_MISSING = "meetings.end.reference.missing";

    /** Nothing is accepted for longer than this many days. */
    private static final int LONGEST_ACCEPTANCE = 366;

    private static final int LONGEST_REASON = 2_000;
    private static final int LONGEST_REFERENCE = 300;

    private EndRules() {}

    /** Key of the message that says what is wrong, but for a missing reference; empty when nothing is. */
    static Optional<String> problem(EndRequest request, Optional<End> current, LocalDate today) {
        if (request.reason().length() > LONGEST_REASON || request.reference().length() > LONGEST_REFERENCE) {
            return Optional.of("meetings.end.too.long");
        }
        if (!request.nuance().isEmpty() && !isNuance(request)) {
            return Optional.of("meetings.end.nuance.unknown");
        }
        return Optional.ofNullable(
                switch (request.kind()) {
                    case ACTION, RISK, WATCH -> null;
                    case ACCEPTED -> acceptance(request, today);
                    case MOVED -> request.reason().isBlank() ? "meetings.end.reason.missing" : null;
                    case REOPENED -> current.filter(End::closes).isEmpty() ? "meetings.end.nothing.to.reopen" : null;
                });
    }

    private static boolean isNuance(EndRequest request) {
        return request.kind() == End.Kind.ACCEPTED
                && (request.nuance().equals(EndRequest.INTENDED)
                        || request.nuance().equals(EndRequest.NOISE));
    }

    private static @Nullable String acceptance(EndRequest request, LocalDate today) {
        if (request.reason().isBlank()) {
            return "meetings.end.reason.missing";
        }
        var until = request.until();
        if (until == null) {
            return "meetings.end.until.missing";
        }
        return until.isAfter(today) && !until.isAfter(today.plusDays(LONGEST_ACCEPTANCE))
                ? null
                : "meetings.end.until.wrong";
    }

    /** Whether an end is what this very request made; one without a reference does not say which record it led to. */
    static boolean isSame(EndShelf.Kept kept, EndRequest request) {
        var end = kept.end();
        return end.version() == request.seen() + 1
                && end.kind() == request.kind()
                && end.by().equals(request.by())
                && (request.reference().isEmpty() || end.reference().equals(request.reference()))
                && end.reason().equals(request.reason())
                && Objects.equals(end.until(), request.until())
                && end.useful() == request.useful()
                && kept.nuance().equals(request.nuance());
    }
}
