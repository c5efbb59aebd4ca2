package dev.yohaku.server.ingest;

/** Sample values as Prometheus writes them in JSON. */
final class SampleText {
    private SampleText() {}

    static double parse(String text) {
        return switch (text) {
            case "+Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    /** The number in a part of a character array; whole numbers without making a string. */
    static double parse(char[] text, int offset, int length) {
        if (length > 15) {
            return parse(new String(text, offset, length));
        }
        long whole = 0;
        for (int i = offset; i < offset + length; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                return parse(new String(text, offset, length));
            }
            whole = whole * 10 + digit;
        }
        return whole;
    }
}
