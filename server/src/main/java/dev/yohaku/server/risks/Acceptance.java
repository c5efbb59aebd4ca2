package dev.yohaku.server.risks;

import java.time.LocalDate;

/** That a risk is borne as it is, why, and until which day (that day included). Afterwards it is open again. */
public record Acceptance(String reason, LocalDate until) {}
