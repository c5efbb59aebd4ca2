/** Reads objective files and queries written for other tools, and writes them. */
@NullMarked
package dev.yohaku.engine.spec;

import org.jspecify.annotations.NullMarked;
