/** The database: SQLite in the data directory or PostgreSQL, migrations, the data directory and its lock. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.yohaku.server.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
