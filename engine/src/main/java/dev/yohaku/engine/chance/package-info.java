/** Distributions that more than one package reckons with. */
@NullMarked
package dev.yohaku.engine.chance;

import org.jspecify.annotations.NullMarked;
