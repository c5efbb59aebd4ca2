/** What a review, a risk, a change or an incident ends in: actions with an owner and a day, their proof, and whether they helped. */
@ApplicationModule(allowedDependencies = {"store", "catalog", "identity", "wording", "notify"})
@NullMarked
package dev.yohaku.server.actions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
