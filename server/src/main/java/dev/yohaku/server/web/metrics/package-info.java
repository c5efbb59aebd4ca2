/** What {@code /metrics} tells a Prometheus besides the process's own metrics: how the objectives stand. */
@NullMarked
package dev.yohaku.server.web.metrics;

import org.jspecify.annotations.NullMarked;
