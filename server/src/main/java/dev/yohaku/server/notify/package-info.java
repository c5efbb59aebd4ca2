/** Notices that leave the house: an outbox that survives restarts, and a courier that never reaches private addresses unasked. */
@ApplicationModule(allowedDependencies = "store")
@NullMarked
package dev.yohaku.server.notify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
