package dev.yohaku.server.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.yohaku.engine.forecast.Forecast;
import dev.yohaku.engine.forecast.Forecaster;
import dev.yohaku.engine.forecast.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Some of the M4 competition's hourly series, where they lie beside the project; bench/forecasts.sh takes all of them. */
class PublicSeriesTests {
    private static final Path FOLDER = Path.of("../../shared/data/forecast");
    private static final int HORIZON = 48;

    @Test
    void hourlySeriesAreForecastFarBetterThanByRepeatingTheirLastDay() {
        assumeTrue(Files.isDirectory(FOLDER), FOLDER + " is not there, so nothing is compared");
        var training = SeriesFile.read(FOLDER.resolve("Hourly-train-dev.csv"));
        var truth = SeriesFile.read(FOLDER.resolve("Hourly-test-dev.csv"));
        var error = 0.0;
        var naive = 0.0;
        var held = 0;
        for (var index = 0; index < 207; index += 10) {
            var history = Grid.of(training.get(index)).series();
            var came = truth.get(index).values(0);
            var made =
                    (Forecast.Made) Forecaster.of(history, Settings.of(HORIZON).withSeasons(24, 168));
            for (var step = 0; step < HORIZON; step++) {
                var size = Math.abs(came[step]) + 1e-9;
                error += Math.abs(came[step] - made.point().at(step)) / size;
                naive += Math.abs(came[step] - history.at(history.length() - 24 + step % 24)) / size;
                var interval = made.interval(80);
                held += interval.lower().at(step) <= came[step]
                                && came[step] <= interval.upper().at(step)
                        ? 1
                        : 0;
            }
        }
        assertThat(error).isLessThan(0.8 * naive);
        assertThat(held / (21.0 * HORIZON)).isBetween(0.7, 0.95);
    }
}
