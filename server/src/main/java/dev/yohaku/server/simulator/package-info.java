/** A deterministic e-gift product that speaks like a Prometheus: the demo's telemetry and its truth. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.yohaku.server.simulator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
