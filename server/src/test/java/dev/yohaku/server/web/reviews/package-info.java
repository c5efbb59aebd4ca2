/** Tests of the pages of the weekly review. */
@NamedInterface("documents")
@NullMarked
package dev.yohaku.server.web.reviews;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
