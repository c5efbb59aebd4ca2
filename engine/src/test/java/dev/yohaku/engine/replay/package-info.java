@NullMarked
package dev.yohaku.engine.replay;

import org.jspecify.annotations.NullMarked;
