package dev.yohaku.engine.spec;

import java.util.List;

/** A file format for objectives: one door for each tool whose files are read. */
public interface SpecFormat {
    /** What people call the format. */
    String name();

    /** Whether a text claims to be in this format, right or wrong in its details. */
    boolean recognises(String text);

    /** Reads files that may refer to each other. Never throws on bad input. */
    SpecResult read(List<SpecFile> files);
}
