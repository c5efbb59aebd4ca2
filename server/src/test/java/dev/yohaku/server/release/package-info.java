/** What is given to people: the tarball, data of the version before, and the sentences of the real command. */
@NullMarked
package dev.yohaku.server.release;

import org.jspecify.annotations.NullMarked;
