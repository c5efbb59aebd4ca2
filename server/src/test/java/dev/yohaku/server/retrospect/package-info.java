/** Tests of what the reviews of a period came to. */
@NullMarked
package dev.yohaku.server.retrospect;

import org.jspecify.annotations.NullMarked;
