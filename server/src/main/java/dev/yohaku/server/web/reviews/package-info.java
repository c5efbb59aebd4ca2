/** The weekly review: its page, its form for the meeting, and the document in other formats. */
@NullMarked
package dev.yohaku.server.web.reviews;

import org.jspecify.annotations.NullMarked;
