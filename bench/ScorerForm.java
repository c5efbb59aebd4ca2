import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Turns the lines of {@code ./yohaku forecast} into the table that the scorer reads: {@code ScorerForm FORECASTS.json KEY}; one series a line. */
public final class ScorerForm {
    public static void main(String[] arguments) throws IOException {
        System.out.println("\"V1\"");
        for (var line : Files.readAllLines(Path.of(arguments[0]))) {
            System.out.println(part(line, "name\":\"", "\"") + "," + part(line, arguments[1] + "\":[", "]"));
        }
    }

    private static String part(String line, String before, String after) {
        var found = Pattern.compile(Pattern.quote("\"" + before) + "(.*?)" + Pattern.quote(after)).matcher(line);
        if (!found.find()) {
            throw new IllegalArgumentException("no " + before + " in " + line.substring(0, Math.min(200, line.length())));
        }
        return found.group(1);
    }
}
