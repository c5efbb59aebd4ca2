/** Tests of the pages about changes. */
@NullMarked
package dev.yohaku.server.web.changes;

import org.jspecify.annotations.NullMarked;
