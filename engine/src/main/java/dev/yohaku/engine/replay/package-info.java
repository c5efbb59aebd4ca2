/** The live evaluation run over stored slices. */
@NullMarked
package dev.yohaku.engine.replay;

import org.jspecify.annotations.NullMarked;
