/** Facts in words: message patterns, numbers and dates, and the sentences of pages and reviews, in Japanese and English. */
@ApplicationModule(allowedDependencies = {"catalog"})
@NullMarked
package dev.yohaku.server.wording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
