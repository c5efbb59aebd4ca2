/** Tests of the pages of actions. */
@NullMarked
package dev.yohaku.server.web.actions;

import org.jspecify.annotations.NullMarked;
