package dev.yohaku.server.discovery;

import java.util.Optional;

/** An SLI that could be proposed, with readings to judge it by. */
sealed interface Trial permits RatioTrial, LatencyTrial {
    Scope scope();

    Aspect aspect();

    Readings readings();

    /** The events of one route, or of all. */
    double total(Optional<String> route);

    /** The SLI with the target that suits it; empty when no usual target would have been kept. */
    Optional<Draft> draft(Optional<String> route);
}
