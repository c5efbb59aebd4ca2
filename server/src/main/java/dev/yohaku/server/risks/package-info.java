/** System risk records: how found, trigger, priority with its reasons, stop-gap and permanent plan, next evaluation. */
@ApplicationModule(allowedDependencies = {"store", "catalog", "identity", "tables", "wording", "reviews"})
@NullMarked
package dev.yohaku.server.risks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
