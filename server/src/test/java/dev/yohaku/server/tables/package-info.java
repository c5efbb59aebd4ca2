@NullMarked
package dev.yohaku.server.tables;

import org.jspecify.annotations.NullMarked;
