@NullMarked
package dev.yohaku.server.cli;

import org.jspecify.annotations.NullMarked;
