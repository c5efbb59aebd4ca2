package dev.yohaku.server.ingest;

import java.util.Collection;

/** Hears that minutes were added to histories. Called on the follower's thread, so it returns soon; a port for those above. */
public interface MinuteListener {
    /**
     * Slices of these indicators were stored, or their provisional ones renewed.
     *
     * @param upToMinute minutes before this one are as known as they get for now
     */
    void advanced(Collection<String> indicatorIds, long upToMinute);
}
