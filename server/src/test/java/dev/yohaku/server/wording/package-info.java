@NullMarked
package dev.yohaku.server.wording;

import org.jspecify.annotations.NullMarked;
