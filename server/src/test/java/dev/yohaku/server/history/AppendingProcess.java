package dev.yohaku.server.history;

import java.nio.file.Path;
import java.util.List;

/** A process that goes on appending, says so after each append, and waits to be killed. */
final class AppendingProcess {
    static final SliKey OTHER = new SliKey("other", 1);

    private AppendingProcess() {}

    public static void main(String[] arguments) {
        var history = new History(Path.of(arguments[0]), Disk.REAL, 3_000);
        var last = history.lastMinute(Batches.KEY);
        System.out.println("opened");
        for (var n = last.isPresent() ? last.getAsLong() + 1 : 0; ; n++) {
            history.appendAll(List.of(Batches.appended(Batches.KEY, n), Batches.appended(OTHER, n)));
            System.out.println(n);
        }
    }
}
