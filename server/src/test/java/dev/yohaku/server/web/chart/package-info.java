@NullMarked
package dev.yohaku.server.web.chart;

import org.jspecify.annotations.NullMarked;
