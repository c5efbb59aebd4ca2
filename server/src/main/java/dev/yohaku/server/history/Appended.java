package dev.yohaku.server.history;

import dev.yohaku.engine.sli.SliceBatch;

/**
 * One SLI's part of an append: what was counted, up to which minute (exclusive) its minutes are final, also where the batch
 * holds nothing, and the state from which counting goes on after a restart. An empty checkpoint means that there is none.
 * The three become durable together or not at all.
 */
@SuppressWarnings(
        "ArrayRecordComponent") // the checkpoint is opaque here and handed through; records of this type are never
// compared
public record Appended(SliKey key, SliceBatch batch, long closedUpTo, byte[] checkpoint) {}
