/**
 * Notices that leave the house: channels, an outbox that survives restarts, a courier that never reaches private addresses unasked, a mailer,
 * and a heartbeat by which others notice that this server died.
 */
@ApplicationModule(allowedDependencies = {"store", "wording"})
@NullMarked
package dev.yohaku.server.notify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
