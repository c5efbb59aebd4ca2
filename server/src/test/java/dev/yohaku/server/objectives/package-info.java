/** Tests of objectives on every database, and over filled histories. */
@NullMarked
package dev.yohaku.server.objectives;

import org.jspecify.annotations.NullMarked;
