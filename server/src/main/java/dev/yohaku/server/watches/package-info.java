/** What is watched: every SLI without being asked, and any other metric that somebody named with a reason; their hourly points. */
@ApplicationModule(
        allowedDependencies = {
            "store",
            "catalog",
            "wording",
            "indicators",
            "history",
            "ingest",
            "objectives",
            "calendar",
            "actions"
        })
@NullMarked
package dev.yohaku.server.watches;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
