/** What is counted: definitions, exact increments, one-minute slices and their compact history. */
@NullMarked
package dev.yohaku.engine.sli;

import org.jspecify.annotations.NullMarked;
