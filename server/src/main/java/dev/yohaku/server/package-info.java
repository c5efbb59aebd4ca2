/** Yohaku: one process, one package per capability. */
@NullMarked
package dev.yohaku.server;

import org.jspecify.annotations.NullMarked;
