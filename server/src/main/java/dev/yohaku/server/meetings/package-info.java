/** Holding a review: its agenda, roles in turn, notes, decisions, the end that each item came to, and what people thought of it. */
@ApplicationModule(
        allowedDependencies = {
            "store",
            "catalog",
            "identity",
            "wording",
            "calendar",
            "actions",
            "risks",
            "watches",
            "reviews"
        })
@NullMarked
package dev.yohaku.server.meetings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
