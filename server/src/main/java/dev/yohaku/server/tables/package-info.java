/** Tables as comma-separated text: read strictly with the place of each cell, written so that no spreadsheet runs a cell. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.yohaku.server.tables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
