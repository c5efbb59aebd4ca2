/** Labels, matchers, series and samples as they arrive, and decoders of the wire formats. */
@NullMarked
package dev.yohaku.engine.telemetry;

import org.jspecify.annotations.NullMarked;
