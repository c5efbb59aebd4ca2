@NullMarked
package dev.yohaku.engine.compare;

import org.jspecify.annotations.NullMarked;
