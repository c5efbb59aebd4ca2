@NullMarked
package dev.yohaku.engine.change;

import org.jspecify.annotations.NullMarked;
