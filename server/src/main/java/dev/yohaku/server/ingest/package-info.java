/** Sources of telemetry: reads raw samples from Prometheus, backfills, follows, fills the history. */
@ApplicationModule(allowedDependencies = {"store", "indicators", "history"})
@NullMarked
package dev.yohaku.server.ingest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
