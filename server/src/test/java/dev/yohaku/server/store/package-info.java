/** Tests of the store, and the databases on which other rooms run their contracts. */
@NullMarked
package dev.yohaku.server.store;

import org.jspecify.annotations.NullMarked;
