@NullMarked
package dev.yohaku.server.web.sources;

import org.jspecify.annotations.NullMarked;
