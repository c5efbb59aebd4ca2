package dev.yohaku.server.history;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * One record of a file: a mark (4 bytes), the payload's length (4), a CRC-32C of length, type and payload (4), the type (1) and the
 * payload. The mark lets reading go on behind bytes that do not read.
 */
@SuppressWarnings("ArrayRecordComponent") // a place in the bytes of a file; never compared
record Frame(byte[] file, int offset) {
    static final byte ENTRY = 1;
    static final byte COMMIT = 2;
    static final byte STATE = 3;
    static final byte DAY = 4;
    static final byte SPANS = 5;
    static final byte SPENDERS = 6;
    static final byte SPENDS = 7;

    static final int HEAD = 13;
    static final int MARK = 0x594b5231; // "YKR1"

    static byte[] bytes(byte type, byte[] payload) {
        var bytes = ByteBuffer.allocate(HEAD + payload.length);
        bytes.putInt(MARK).putInt(payload.length).putInt(0).put(type).put(payload);
        bytes.putInt(8, checksum(bytes.array(), 0, payload.length));
        return bytes.array();
    }

    byte type() {
        return file[offset + 12];
    }

    byte[] payload() {
        return Arrays.copyOfRange(file, offset + HEAD, end());
    }

    /** The offset of the first byte behind this record. */
    int end() {
        return offset + HEAD + ByteBuffer.wrap(file).getInt(offset + 4);
    }

    static boolean isAt(byte[] file, int offset) {
        if (file.length - offset < HEAD) {
            return false;
        }
        var bytes = ByteBuffer.wrap(file);
        var length = bytes.getInt(offset + 4);
        return bytes.getInt(offset) == MARK
                && length >= 0
                && length <= file.length - offset - HEAD
                && bytes.getInt(offset + 8) == checksum(file, offset, length);
    }

    private static int checksum(byte[] file, int offset, int length) {
        var crc = new CRC32C();
        crc.update(file, offset + 4, 4);
        crc.update(file, offset + 12, 1 + length);
        return (int) crc.getValue();
    }
}
