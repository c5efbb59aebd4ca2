/** Changes found in what is watched: findings with evidence, their verdicts, and what they say in the weekly review. */
@ApplicationModule(
        allowedDependencies = {"store", "catalog", "wording", "objectives", "calendar", "watches", "risks", "reviews"})
@NullMarked
package dev.yohaku.server.signals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
