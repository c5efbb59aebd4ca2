package dev.yohaku.server.simulator;

import java.math.BigDecimal;
import java.util.List;

/** One of the demo's objectives: what it promises, the queries that count it, and the simulator's own account of what counts. */
public final class SimulatedObjective {
    /** The outcomes of a flow that are good and those that count at all. */
    record Counted(Flow flow, int good, int total) {}

    private final String id;
    private final String service;
    private final Words name;
    private final Words promise;
    private final BigDecimal target;
    private final String good;
    private final String total;
    private final List<Counted> counted;

    SimulatedObjective(
            String id,
            SimulatedService service,
            Words name,
            Words promise,
            String target,
            String good,
            String total,
            List<Counted> counted) {
        this.id = id;
        this.service = service.id();
        this.name = name;
        this.promise = promise;
        this.target = new BigDecimal(target);
        this.good = good;
        this.total = total;
        this.counted = List.copyOf(counted);
    }

    public String id() {
        return id;
    }

    /** The service's id, which is also the {@code job} of its series. */
    public String service() {
        return service;
    }

    public Words name() {
        return name;
    }

    public Words promise() {
        return promise;
    }

    /** A ratio such as 0.9995. */
    public BigDecimal target() {
        return target;
    }

    /** The selector of good events. */
    public String good() {
        return good;
    }

    /** The selector of all events. */
    public String total() {
        return total;
    }

    List<Counted> counted() {
        return counted;
    }

    @Override
    public String toString() {
        return id;
    }
}
