/** What is told outside the house, and where; for administrators. */
@NullMarked
package dev.yohaku.server.web.notices;

import org.jspecify.annotations.NullMarked;
