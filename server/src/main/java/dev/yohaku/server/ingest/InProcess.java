package dev.yohaku.server.ingest;

/** Samples made inside this process, as the demo's are: read for the source of this id instead of asking its address. */
public interface InProcess {
    String sourceId();

    SampleReader reader();
}
