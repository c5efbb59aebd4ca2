/** Tests of findings, their evidence and verdicts. */
@NullMarked
package dev.yohaku.server.signals;

import org.jspecify.annotations.NullMarked;
