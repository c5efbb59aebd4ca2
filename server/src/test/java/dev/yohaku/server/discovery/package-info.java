/** Tests of what is found, and what becomes of it. */
@NullMarked
package dev.yohaku.server.discovery;

import org.jspecify.annotations.NullMarked;
