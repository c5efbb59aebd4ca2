/** Tests of the actions. */
@NullMarked
package dev.yohaku.server.actions;

import org.jspecify.annotations.NullMarked;
