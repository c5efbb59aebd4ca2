/** Whether something became less or more from one period to another, or whether that cannot be told. */
@NullMarked
package dev.yohaku.engine.compare;

import org.jspecify.annotations.NullMarked;
