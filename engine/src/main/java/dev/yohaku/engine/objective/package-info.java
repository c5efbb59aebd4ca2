/** Targets, budgets, alert policies and their evaluation over slices. */
@NullMarked
package dev.yohaku.engine.objective;

import org.jspecify.annotations.NullMarked;
