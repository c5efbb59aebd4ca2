package dev.yohaku.server.web.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TimePlanTests {
    private static final List<String> ALL = List.of(
            "summary",
            "carried-over",
            "objectives",
            "changes",
            "capacity",
            "risks",
            "incidents",
            "alerts",
            "toil",
            "support",
            "releases",
            "coverage",
            "appendix",
            "decisions");

    @Test
    void allSectionsTogetherTakeThirtyMinutesAndChangesMost() {
        var plan = TimePlan.of(ALL);

        assertThat(plan.values().stream().mapToDouble(Double::doubleValue).sum())
                .isEqualTo(30);
        assertThat(plan)
                .containsEntry("summary", 2.0)
                .containsEntry("changes", 6.0)
                .containsEntry("decisions", 3.0)
                .containsEntry("appendix", 0.0);
    }

    @Test
    void theTimeOfAbsentSectionsGoesToTheOthers() {
        for (var count = 1; count <= ALL.size(); count++) {
            var some = ALL.subList(0, count);
            assertThat(TimePlan.of(some).values().stream()
                            .mapToDouble(Double::doubleValue)
                            .sum())
                    .as("%s", some)
                    .isEqualTo(30);
        }
    }

    @Test
    void noSectionThatIsSpokenAboutGetsNothing() {
        assertThat(TimePlan.of(ALL).entrySet().stream()
                        .filter(entry -> !entry.getKey().equals("appendix")))
                .allMatch(entry -> entry.getValue() >= 0.5);
    }
}
