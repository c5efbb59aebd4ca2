package dev.yohaku.server.risks;

import dev.yohaku.server.catalog.Workspace;
import java.time.InstantSource;
import java.time.LocalDate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets records follow their data and opens those again whose acceptance has ended, every hour. Confined to the scheduler's thread. */
@Component
@ConditionalOnProperty(name = "yohaku.offline", havingValue = "false", matchIfMissing = true)
class RiskSchedule {
    private final Risks risks;
    private final Workspace workspace;
    private final InstantSource clock;

    RiskSchedule(Risks risks, Workspace workspace, InstantSource clock) {
        this.risks = risks;
        this.workspace = workspace;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 90_000, fixedDelay = 3_600_000)
    void look() {
        var today = LocalDate.ofInstant(clock.instant(), workspace.zone());
        for (var risk : risks.all()) {
            look(risk, today);
        }
    }

    private void look(Risk risk, LocalDate today) {
        if (risk.closedReason() != null) {
            return;
        }
        if (risk.acceptance() != null && risk.state(today) == Risk.State.OPEN) {
            risks.expire(risk);
        } else {
            risks.measure(risk);
        }
    }
}
