/** The changes that were found, one change with its evidence, and how they are told between reviews. */
@NullMarked
package dev.yohaku.server.web.changes;

import org.jspecify.annotations.NullMarked;
