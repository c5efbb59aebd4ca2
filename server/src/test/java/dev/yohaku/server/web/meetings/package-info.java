/** Tests of the forms of a review that is held. */
@NullMarked
package dev.yohaku.server.web.meetings;

import org.jspecify.annotations.NullMarked;
