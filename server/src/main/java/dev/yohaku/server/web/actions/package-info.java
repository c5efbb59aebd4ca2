/** Pages of actions: the list, one action, its form. */
@NullMarked
package dev.yohaku.server.web.actions;

import org.jspecify.annotations.NullMarked;
