@NullMarked
package dev.yohaku.engine.chance;

import org.jspecify.annotations.NullMarked;
