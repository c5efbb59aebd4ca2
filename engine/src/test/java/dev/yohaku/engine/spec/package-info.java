@NullMarked
package dev.yohaku.engine.spec;

import org.jspecify.annotations.NullMarked;
