/** Proposes SLIs and targets from what a Prometheus holds, keeps what people made of the proposals. */
@ApplicationModule(
        allowedDependencies = {"store", "catalog", "wording", "indicators", "ingest", "objectives", "reviews"})
@NullMarked
package dev.yohaku.server.discovery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
