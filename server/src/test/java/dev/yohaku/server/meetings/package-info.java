/** Tests of holding a review. */
@NullMarked
package dev.yohaku.server.meetings;

import org.jspecify.annotations.NullMarked;
