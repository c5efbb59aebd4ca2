@NullMarked
package dev.yohaku.server.web.home;

import org.jspecify.annotations.NullMarked;
