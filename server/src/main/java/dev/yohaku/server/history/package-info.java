/** The store of slices: compact files in the data directory, safe under kill -9. */
@ApplicationModule(allowedDependencies = {"store"})
@NullMarked
package dev.yohaku.server.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
