import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Waits until a data directory holds evaluated objectives: {@code Evaluated DATA OBJECTIVES UNIX_SECOND TIMEOUT_SECONDS}. An objective counts when its alert
 * policy has been evaluated up to that second, which happens behind the storing of its slices. Reads the database only.
 */
public final class Evaluated {
    private static final String SQL = "select count(*) from alert_progress where evaluated_to >= ?";

    private Evaluated() {}

    static void main(String[] arguments) throws InterruptedException {
        var url = "jdbc:sqlite:file:" + Path.of(arguments[0], "yohaku.db").toAbsolutePath() + "?mode=ro";
        var expected = Integer.parseInt(arguments[1]);
        var minute = Long.parseLong(arguments[2]) / 60;
        var end = System.nanoTime() + Long.parseLong(arguments[3]) * 1_000_000_000L;
        while (System.nanoTime() < end) {
            if (evaluated(url, minute) >= expected) {
                return;
            }
            Thread.sleep(200);
        }
        System.err.println("only " + evaluated(url, minute) + " of " + expected + " objectives were evaluated in time");
        System.exit(1);
    }

    private static int evaluated(String url, long minute) {
        try (var connection = DriverManager.getConnection(url);
                var query = connection.prepareStatement(SQL)) {
            query.setLong(1, minute);
            try (var rows = query.executeQuery()) {
                return rows.next() ? rows.getInt(1) : 0;
            }
        } catch (SQLException e) {
            return 0;
        }
    }
}
