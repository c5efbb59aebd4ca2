@NullMarked
package dev.yohaku.engine.forecast;

import org.jspecify.annotations.NullMarked;
