/** Tests of the HTTP API. */
@NullMarked
package dev.yohaku.server.web.api;

import org.jspecify.annotations.NullMarked;
