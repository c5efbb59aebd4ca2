/** What tests need of the catalog. */
@NullMarked
package dev.yohaku.server.catalog;

import org.jspecify.annotations.NullMarked;
