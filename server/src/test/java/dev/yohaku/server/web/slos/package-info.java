@NullMarked
package dev.yohaku.server.web.slos;

import org.jspecify.annotations.NullMarked;
