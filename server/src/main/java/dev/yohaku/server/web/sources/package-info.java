/** What is connected, how far behind it is, what is missing. */
@NullMarked
package dev.yohaku.server.web.sources;

import org.jspecify.annotations.NullMarked;
