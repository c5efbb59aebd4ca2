/** Proposes journeys, SLIs and targets from what a Prometheus holds. */
@ApplicationModule(allowedDependencies = {"store", "catalog", "indicators", "ingest", "objectives", "reviews"})
@NullMarked
package dev.yohaku.server.discovery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
