@NullMarked
package dev.yohaku.engine.objective;

import org.jspecify.annotations.NullMarked;
