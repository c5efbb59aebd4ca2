/**
 * Drawings as values: positions are worked out here, templates only write them down. Shapes live in a stretched square of
 * 1000 × 1000, letters are HTML placed by percent.
 */
@NullMarked
package dev.yohaku.server.web.chart;

import org.jspecify.annotations.NullMarked;
