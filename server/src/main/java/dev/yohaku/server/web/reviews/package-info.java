/** The weekly review: its page, its form for the meeting, and the document in other formats. */
@NamedInterface("documents")
@NullMarked
package dev.yohaku.server.web.reviews;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
