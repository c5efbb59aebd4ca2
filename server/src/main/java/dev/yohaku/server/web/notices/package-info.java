/** How new changes are told between reviews; for administrators. */
@NullMarked
package dev.yohaku.server.web.notices;

import org.jspecify.annotations.NullMarked;
