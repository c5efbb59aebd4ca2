/** Tests of the outbox and its courier. */
@NullMarked
package dev.yohaku.server.notify;

import org.jspecify.annotations.NullMarked;
