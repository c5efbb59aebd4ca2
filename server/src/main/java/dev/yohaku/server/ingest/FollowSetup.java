package dev.yohaku.server.ingest;

import dev.yohaku.server.history.History;
import dev.yohaku.server.indicators.Indicators;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sets the follower up. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({FollowPace.class, CommandLineSource.class})
class FollowSetup {
    /** Pasts read at the same time. */
    private static final int WORKERS = 2;

    @Bean
    Follower follower(
            Sources sources,
            Indicators indicators,
            History history,
            Live live,
            FollowPace pace,
            InstantSource clock,
            ObjectProvider<MinuteListener> listeners) {
        MinuteListener all = (ids, minute) -> listeners.forEach(l -> l.advanced(ids, minute));
        var company = new Following.Company(history, live, pace, clock, workers(), all, Patience.USUAL);
        return new Follower(sources, indicators, company);
    }

    /** Platform threads: counting is work for the processor, and must not hold up the virtual threads that serve pages. */
    static Executor workers() {
        var workers = new ThreadPoolExecutor(
                WORKERS,
                WORKERS,
                10,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name("backfill-", 1).factory());
        workers.allowCoreThreadTimeOut(true);
        return workers;
    }
}
