package dev.yohaku.engine.spec;

import java.util.List;

/** Reads OpenSLO v1: YAML files with SLO, SLI, Service and DataSource documents that may refer to each other. */
public final class OpenSloReader implements SpecFormat {
    /** Reads one file. */
    public static SpecResult read(String fileName, String text) {
        return new OpenSloReader().read(List.of(new SpecFile(fileName, text)));
    }

    @Override
    public String name() {
        return "OpenSLO v1";
    }

    @Override
    public boolean recognises(String text) {
        throw new UnsupportedOperationException(text);
    }

    @Override
    public SpecResult read(List<SpecFile> files) {
        throw new UnsupportedOperationException();
    }
}
