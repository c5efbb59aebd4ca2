/** The HTTP API below /api/v1: written down in docs/api.md, only ever added to. */
@NullMarked
package dev.yohaku.server.web.api;

import org.jspecify.annotations.NullMarked;
