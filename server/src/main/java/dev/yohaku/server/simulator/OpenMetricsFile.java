package dev.yohaku.server.simulator;

import dev.yohaku.engine.time.EpochMinute;
import dev.yohaku.engine.time.MinuteRange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/** Samples as OpenMetrics text with times, one family after the other, one series after the other. Confined to one thread. */
final class OpenMetricsFile {
    private final Simulation simulation;
    private final Writer out;
    private final StringBuilder line = new StringBuilder(256);

    OpenMetricsFile(Simulation simulation, Writer out) {
        this.simulation = simulation;
        this.out = out;
    }

    /** Writes the scrapes of these minutes; a family without a sample in them is left out. */
    void write(MinuteRange range) throws IOException {
        try {
            for (var family : TextFormat.byFamily(simulation.series()).values()) {
                head(family.getFirst().family());
                family.forEach(s -> series(s, range));
            }
            out.write("# EOF\n");
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void head(Exposed.Family family) throws IOException {
        var name = family.name().endsWith("_total")
                ? family.name().substring(0, family.name().length() - 6)
                : family.name();
        out.write("# TYPE " + name + " " + family.type() + "\n# HELP " + name + " " + family.help() + "\n");
    }

    private void series(SimulatedSeries series, MinuteRange range) {
        var name = TextFormat.name(series.labels());
        simulation
                .scrapes()
                .read(
                        series,
                        EpochMinute.startMillis(range.from()),
                        EpochMinute.startMillis(range.to()) - 1,
                        (time, value) -> {
                            if (!Double.isNaN(value)) {
                                sample(name, time, (long) value);
                            }
                        });
    }

    private void sample(String name, long time, long value) {
        var millis = time % 1000;
        line.setLength(0);
        line.append(name).append(' ').append(value).append(' ').append(time / 1000);
        line.append(millis < 10 ? ".00" : millis < 100 ? ".0" : ".")
                .append(millis)
                .append('\n');
        try {
            out.append(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
