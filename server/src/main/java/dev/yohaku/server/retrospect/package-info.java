/** Whether the weekly review helps: what a month or a quarter came to, reckoned from what is stored. */
@ApplicationModule(
        allowedDependencies = {"catalog", "wording", "objectives", "reviews", "meetings", "actions", "risks", "signals"
        })
@NullMarked
package dev.yohaku.server.retrospect;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
