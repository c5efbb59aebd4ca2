/** The pages that say what the reviews of a month or a quarter came to. */
@NullMarked
package dev.yohaku.server.web.retrospect;

import org.jspecify.annotations.NullMarked;
