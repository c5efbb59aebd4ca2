/** What happened and what is planned: deployments and other changes, campaigns, migrations, partner maintenance, holidays. */
@ApplicationModule(allowedDependencies = {"store", "tables", "catalog"})
@NullMarked
package dev.yohaku.server.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
