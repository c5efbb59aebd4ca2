package dev.yohaku.server.web.metrics;

import dev.yohaku.server.objectives.Statuses;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the series of the objectives beside those of the process. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class MetricsSetup {
    @Bean
    static SloSeries sloSeries(Statuses statuses, InstantSource clock, PrometheusRegistry registry) {
        var series = new SloSeries(statuses, clock);
        registry.register(series);
        return series;
    }
}
