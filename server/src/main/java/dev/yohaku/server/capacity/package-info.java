/** Drivers: what grows with usage, where it stops, and when it will get there. */
@ApplicationModule(
        allowedDependencies = {"store", "catalog", "wording", "objectives", "calendar", "watches", "risks", "reviews"})
@NullMarked
package dev.yohaku.server.capacity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
