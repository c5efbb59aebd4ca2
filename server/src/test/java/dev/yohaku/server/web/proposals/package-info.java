/** Tests of the page of proposals. */
@NullMarked
package dev.yohaku.server.web.proposals;

import org.jspecify.annotations.NullMarked;
