/** What discovery found, and what people make of it. */
@NullMarked
package dev.yohaku.server.web.proposals;

import org.jspecify.annotations.NullMarked;
