/** Minutes since the epoch, ranges of them and windows: the grid on which everything is counted. */
@NullMarked
package dev.yohaku.engine.time;

import org.jspecify.annotations.NullMarked;
