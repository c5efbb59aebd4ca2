/** Who may do what: people, sign-in, roles, leave, API tokens, the audit trail. */
@ApplicationModule(allowedDependencies = {"store"})
@NullMarked
package dev.yohaku.server.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
