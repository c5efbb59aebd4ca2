/** What is watched: the list, one watch, and the form by which members add and change them. */
@NullMarked
package dev.yohaku.server.web.watches;

import org.jspecify.annotations.NullMarked;
