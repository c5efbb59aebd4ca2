package dev.yohaku.server.discovery;

import dev.yohaku.server.catalog.Name;

/**
 * Something that was looked at and not proposed.
 *
 * @param service id of the service
 * @param aspect availability or latency
 * @param place the service and route as the telemetry calls them
 * @param reason why, in a few words for programs, such as {@code too-little-traffic}
 * @param sentence why, in words
 */
public record Declined(String service, String aspect, String place, String reason, Name sentence) {}
