/** The forms of a review that is held: its start and end, notes, decisions, the end of each item, who has read it. */
@NullMarked
package dev.yohaku.server.web.meetings;

import org.jspecify.annotations.NullMarked;
