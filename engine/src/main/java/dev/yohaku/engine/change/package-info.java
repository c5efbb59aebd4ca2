/** Change detection: what moved in a series, since when and how surely; which findings share a cause, and which are worth a look. */
@NullMarked
package dev.yohaku.engine.change;

import org.jspecify.annotations.NullMarked;
