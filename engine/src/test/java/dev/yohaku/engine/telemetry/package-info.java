@NullMarked
package dev.yohaku.engine.telemetry;

import org.jspecify.annotations.NullMarked;
