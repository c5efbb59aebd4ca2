/** The first page: what needs us this week. */
@NullMarked
package dev.yohaku.server.web.home;

import org.jspecify.annotations.NullMarked;
