package dev.yohaku.server.risks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why a risk record asks for attention now.
 *
 * @param date the day it is about; null for {@link Kind#RAISED} and {@link Kind#MOVED}
 * @param overdue whether that day has passed
 * @param before the level before; only for {@link Kind#MOVED}
 */
public record RiskMatter(
        Kind kind,
        @Nullable LocalDate date,
        boolean overdue,
        @Nullable Level before) {
    /** What asks. */
    public enum Kind {
        RAISED,
        MOVED,
        EVALUATION,
        STOPGAP,
        PERMANENT,
        ACCEPTANCE;

        /** Its name in messages. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What is overdue or becomes due before a day; nothing of a closed record.
     *
     * @param until exclusive
     */
    public static List<RiskMatter> due(Risk risk, LocalDate today, LocalDate until) {
        var matters = new ArrayList<RiskMatter>();
        if (risk.closedReason() != null) {
            return List.of();
        }
        if (risk.evaluationDueBefore(until)) {
            matters.add(dated(Kind.EVALUATION, risk.written().nextEvaluation(), today));
        }
        if (risk.written().stopGap().dueBefore(until)) {
            matters.add(dated(Kind.STOPGAP, risk.written().stopGap().due(), today));
        }
        if (risk.written().permanent().dueBefore(until)) {
            matters.add(dated(Kind.PERMANENT, risk.written().permanent().due(), today));
        }
        var acceptance = risk.acceptance();
        if (acceptance != null && acceptance.until().isBefore(until)) {
            matters.add(dated(Kind.ACCEPTANCE, acceptance.until(), today));
        }
        return List.copyOf(matters);
    }

    private static RiskMatter dated(Kind kind, @Nullable LocalDate date, LocalDate today) {
        return new RiskMatter(kind, date, date != null && date.isBefore(today), null);
    }
}
