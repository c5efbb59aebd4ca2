package dev.yohaku.engine.telemetry;

/** Received bytes that are not what the format says; the message says where and what. */
public final class WireException extends RuntimeException {
    public WireException(String message) {
        super(message);
    }
}
