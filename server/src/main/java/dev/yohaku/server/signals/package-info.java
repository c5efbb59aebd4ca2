/** Changes found in what is watched: findings with evidence, their verdicts, what they say in the weekly review and the daily notice. */
@ApplicationModule(
        allowedDependencies = {
            "store",
            "catalog",
            "wording",
            "objectives",
            "calendar",
            "watches",
            "risks",
            "reviews",
            "meetings",
            "notify"
        })
@NullMarked
package dev.yohaku.server.signals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
