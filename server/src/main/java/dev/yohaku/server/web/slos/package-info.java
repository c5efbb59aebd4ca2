/** The objectives: the table that several pages show, the list, and the page of one. */
@NullMarked
package dev.yohaku.server.web.slos;

import org.jspecify.annotations.NullMarked;
