package dev.yohaku.server.simulator;

import dev.yohaku.engine.telemetry.Labels;

/** A series that the simulated product exposes: a counter of what happened, or a gauge of what is. */
public sealed interface Exposed permits SimulatedSeries, SimulatedGauge {
    /** A metric family: the name without histogram suffixes, its type and help as in the text format. */
    record Family(String name, String type, String help) {
        static Family counter(String name, String help) {
            return new Family(name, "counter", help);
        }

        static Family histogram(String name, String help) {
            return new Family(name, "histogram", help);
        }

        static Family gauge(String name, String help) {
            return new Family(name, "gauge", help);
        }
    }

    Labels labels();

    Family family();
}
