/** Targets on indicators: budgets, burn rates, tiers and alerts, evaluated from slices. */
@ApplicationModule(allowedDependencies = {"store", "catalog", "indicators", "history", "ingest", "notify"})
@NullMarked
package dev.yohaku.server.objectives;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
