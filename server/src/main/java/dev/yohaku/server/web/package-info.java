/** The pages and the HTTP API: on top, nothing depends on it. */
@NullMarked
package dev.yohaku.server.web;

import org.jspecify.annotations.NullMarked;
