/** Holding a review: roles, notes, decisions, and the end that each item came to. */
@ApplicationModule(
        allowedDependencies = {"store", "catalog", "identity", "wording", "calendar", "risks", "watches", "reviews"})
@NullMarked
package dev.yohaku.server.meetings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
