package dev.yohaku.server.objectives;

import dev.yohaku.engine.time.EpochMinute;
import dev.yohaku.server.ingest.Follower;
import dev.yohaku.server.notify.Alive;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.OptionalLong;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The newest minute was evaluated a short while ago, or there is a good reason why not. Thread-safe. */
@Component
class EvaluationAlive implements Alive {
    private static final Duration SHORT_WHILE = Duration.ofMinutes(15);

    private final Objectives objectives;
    private final AlertLog log;
    private final ObjectProvider<Follower> followers;
    private final Instant started;

    EvaluationAlive(Objectives objectives, AlertLog log, ObjectProvider<Follower> followers, InstantSource clock) {
        this.objectives = objectives;
        this.log = log;
        this.followers = followers;
        this.started = clock.instant();
    }

    @Override
    public String name() {
        return "evaluation";
    }

    @Override
    public boolean alive(Instant now) {
        var newest = objectives.all().stream()
                .flatMap(objective -> log.progress(objective.id()).stream())
                .mapToLong(AlertLog.Progress::evaluatedTo)
                .max();
        return alive(now, newest, new Work(started, followers.stream().anyMatch(EvaluationAlive::follows), reading()));
    }

    /**
     * What evaluating depends on.
     *
     * @param follows there is a source with indicators
     * @param reading the past is being read
     */
    record Work(Instant started, boolean follows, boolean reading) {}

    static boolean alive(Instant now, OptionalLong newest, Work work) {
        var lately = now.minus(SHORT_WHILE);
        return (newest.isPresent() && newest.getAsLong() >= EpochMinute.of(lately))
                || work.started().isAfter(lately)
                || work.reading()
                || !work.follows();
    }

    private boolean reading() {
        return followers.stream().anyMatch(follower -> !follower.backfills().isEmpty());
    }

    private static boolean follows(Follower follower) {
        return follower.health().stream()
                .anyMatch(health -> !health.indicators().isEmpty());
    }
}
