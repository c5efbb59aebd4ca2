/** SLI definitions and their generations. */
@ApplicationModule(allowedDependencies = {"store", "catalog"})
@NullMarked
package dev.yohaku.server.indicators;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
