package dev.yohaku.server.history;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/**
 * The first 24 bytes of each file: what it is (8 ASCII characters), the version of its format, a journal's number (of a segment: the
 * last journal whose entries it includes), and the checksum of these. Later versions keep this layout.
 */
record FileHead(String kind, int version, long journal) {
    static final int LENGTH = 24;
    static final int VERSION = 1;
    static final String JOURNAL = "YOHAKU-J";
    static final String SEGMENT = "YOHAKU-S";

    private static final int CHECKED = LENGTH - 4;

    byte[] toBytes() {
        var bytes = ByteBuffer.allocate(LENGTH);
        bytes.put(kind.getBytes(StandardCharsets.US_ASCII)).putInt(version).putLong(journal);
        return bytes.putInt(checksum(bytes.array())).array();
    }

    /**
     * Whether a file has a readable head of this kind.
     *
     * @throws HistoryException.Newer when a newer version wrote it
     */
    static boolean reads(Path file, byte[] bytes, String kind) {
        if (bytes.length < LENGTH || ByteBuffer.wrap(bytes).getInt(CHECKED) != checksum(bytes)) {
            return false;
        }
        var head = of(bytes);
        if (head.version > VERSION) {
            throw new HistoryException.Newer(
                    file + " was written by a newer Yohaku: its format is version " + head.version
                            + ", and this Yohaku reads versions up to " + VERSION
                            + "; start the newer one again, or restore a backup made before the upgrade.");
        }
        return head.kind.equals(kind);
    }

    /** The head of bytes that have been found to read. */
    static FileHead of(byte[] bytes) {
        var head = ByteBuffer.wrap(bytes);
        return new FileHead(new String(bytes, 0, 8, StandardCharsets.US_ASCII), head.getInt(8), head.getLong(12));
    }

    private static int checksum(byte[] bytes) {
        var crc = new CRC32C();
        crc.update(bytes, 0, CHECKED);
        return (int) crc.getValue();
    }
}
