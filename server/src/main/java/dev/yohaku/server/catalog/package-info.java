/** Teams, services and the name of the workspace. */
@ApplicationModule(allowedDependencies = {"store"})
@NullMarked
package dev.yohaku.server.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
