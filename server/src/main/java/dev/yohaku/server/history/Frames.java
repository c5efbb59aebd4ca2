package dev.yohaku.server.history;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** All records of a file that read, in order, and where bytes between or behind them do not. */
record Frames(List<Frame> all, List<Damage> damages) {
    static Frames of(Path file, byte[] bytes) {
        var frames = new ArrayList<Frame>();
        var damages = new ArrayList<Damage>();
        var offset = FileHead.LENGTH;
        while (offset < bytes.length) {
            var found = next(bytes, offset);
            if (found > offset) {
                damages.add(new Damage(file, offset, (found - offset) + " bytes do not read"));
            }
            if (found < bytes.length) {
                var frame = new Frame(bytes, found);
                frames.add(frame);
                found = frame.end();
            }
            offset = found;
        }
        return new Frames(frames, damages);
    }

    /** Where the next record starts; the file's length when there is none. */
    private static int next(byte[] bytes, int from) {
        for (var offset = from; offset < bytes.length; offset++) {
            if (bytes[offset] == (byte) (Frame.MARK >> 24) && Frame.isAt(bytes, offset)) {
                return offset;
            }
        }
        return bytes.length;
    }
}
