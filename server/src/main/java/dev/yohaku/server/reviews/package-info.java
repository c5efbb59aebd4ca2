/** The weekly reliability review: frozen editions, notes, decisions; sections join through the port ReviewSection. */
@ApplicationModule(
        allowedDependencies = {"catalog", "store", "calendar", "actions", "wording", "indicators", "objectives"})
@NullMarked
package dev.yohaku.server.reviews;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
