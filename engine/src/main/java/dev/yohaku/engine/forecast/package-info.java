/** Forecasts: how a series goes on, how sure that is by its own past errors, and when a limit is crossed. */
@NullMarked
package dev.yohaku.engine.forecast;

import org.jspecify.annotations.NullMarked;
