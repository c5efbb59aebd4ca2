/** The product from outside: started as people start it, read by a browser and beside a real Prometheus. */
@NullMarked
package dev.yohaku.server.acceptance;

import org.jspecify.annotations.NullMarked;
