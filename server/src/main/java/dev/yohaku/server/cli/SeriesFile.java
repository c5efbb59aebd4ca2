package dev.yohaku.server.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads files of series: CSV with a time and a value in each line, or one series a line ({@code "id","v1","v2",…}), or only values; JSON
 * with {@code {"name","values":[…]}}, a list of such, or {@code {"series":[…]}}.
 */
final class SeriesFile {
    /** The largest file that is read, in bytes. */
    static final long LARGEST = 32L << 20;

    private SeriesFile() {}

    /** All series of a file, in its order; a refusal when it is not to be read. */
    static List<WrittenSeries> read(Path file) {
        var text = text(file);
        var start = text.stripLeading();
        if (start.startsWith("{") || start.startsWith("[")) {
            return SeriesJson.read(file, text);
        }
        return SeriesCsv.read(file, text.lines().toList());
    }

    private static String text(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new Refusal(1, file + ": has " + Files.size(file) + " bytes; at most " + LARGEST + " are read");
            }
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new Refusal(3, file + ": there is no such file", e);
        } catch (CharacterCodingException e) {
            throw new Refusal(1, file + ": is not UTF-8 text", e);
        } catch (IOException e) {
            throw new Refusal(3, file + ": cannot be read: " + e.getMessage(), e);
        }
    }

    /** The name of a series whose file gives none: the file's, without its ending. */
    static String nameOf(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.[A-Za-z]+$", "");
    }

    /** A number as files write it; NaN for an empty one, {@code NA}, {@code NaN} and {@code null}. */
    static double number(Path file, String place, String text) {
        var word = text.strip();
        if (word.isEmpty() || word.equalsIgnoreCase("na") || word.equalsIgnoreCase("nan") || word.equals("null")) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(word);
        } catch (NumberFormatException e) {
            throw new Refusal(1, file + ":" + place + ": a number is expected, not \"" + shortened(word) + "\"", e);
        }
    }

    /** At most 40 characters of a text, control characters left out. */
    static String shortened(String text) {
        var plain = text.replaceAll("\\p{Cntrl}", " ");
        return plain.length() <= 40 ? plain : plain.substring(0, 40) + "…";
    }
}
