package dev.yohaku.server.signals;

import dev.yohaku.engine.change.Sensitivities;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the verdicts taught: by series a factor on the threshold above which a change is shown. Noise multiplies it by 1.5, up to 4;
 * action, watch and risk divide it again, down to 1; an intended change says nothing about the threshold. It follows from the standing
 * verdicts alone, so that withdrawing one unteaches it; a reset forgets those before it. Thread-safe.
 */
@Component
@Transactional
public class Thresholds {
    static final double STEP = 1.5;
    static final double HIGHEST = 4;

    /** A series that needs a stronger change than usual to be shown; {@code noise} verdicts raised it, {@code worth} ones lowered it. */
    public record Learnt(String seriesId, double factor, int noise, int worth) {}

    private final JdbcClient jdbc;
    private final Verdicts verdicts;
    private final InstantSource clock;

    Thresholds(JdbcClient jdbc, Verdicts verdicts, InstantSource clock) {
        this.jdbc = jdbc;
        this.verdicts = verdicts;
        this.clock = clock;
    }

    /** The series whose factor is not 1, by id. */
    @Transactional(readOnly = true)
    public List<Learnt> learnt() {
        return learnt(verdicts.all(), resets());
    }

    @Transactional(readOnly = true)
    public Sensitivities sensitivities() {
        var factors = new TreeMap<String, Double>();
        learnt().forEach(learnt -> factors.put(learnt.seriesId(), learnt.factor()));
        return new Sensitivities(factors);
    }

    /** Forgets what a series was taught so far. */
    public void reset(String seriesId, String by) {
        jdbc.sql("""
                        insert into threshold_reset (series_id, reset_by, reset_ms) values (:series, :by, :at)
                        on conflict (series_id) do update set reset_by = excluded.reset_by, reset_ms = excluded.reset_ms
                        """)
                .param("series", seriesId)
                .param("by", by)
                .param("at", clock.millis())
                .update();
    }

    private Map<String, Instant> resets() {
        var resets = new TreeMap<String, Instant>();
        jdbc.sql("select series_id, reset_ms from threshold_reset").query(row -> {
            resets.put(row.getString(1), Instant.ofEpochMilli(row.getLong(2)));
        });
        return resets;
    }

    /** Verdicts in the order in which they were given. */
    static List<Learnt> learnt(List<Judgement> verdicts, Map<String, Instant> resets) {
        var known = new TreeMap<String, Learnt>();
        for (var verdict : verdicts) {
            var reset = resets.get(verdict.seriesId());
            if (verdict.stands() && (reset == null || verdict.at().isAfter(reset))) {
                known.merge(
                        verdict.seriesId(),
                        after(new Learnt(verdict.seriesId(), 1, 0, 0), verdict),
                        (old, first) -> after(old, verdict));
            }
        }
        return new ArrayList<>(known.values())
                .stream().filter(learnt -> learnt.factor() > 1).toList();
    }

    private static Learnt after(Learnt before, Judgement verdict) {
        return switch (verdict.verdict()) {
            case NOISE ->
                new Learnt(
                        before.seriesId(),
                        Math.min(HIGHEST, before.factor() * STEP),
                        before.noise() + 1,
                        before.worth());
            case ACT, WATCH, RISK ->
                new Learnt(before.seriesId(), Math.max(1, before.factor() / STEP), before.noise(), before.worth() + 1);
            case INTENDED -> before;
        };
    }
}
