package dev.yohaku.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Files stay within 500 lines and methods within 40, in both modules; a test may be a table of 60. */
class SizeTests {
    private static final int LONGEST_FILE = 500;
    private static final int LONGEST_METHOD = 40;
    private static final int LONGEST_TEST = 60;

    @Test
    void filesFitInAHead() {
        assertThat(sources().filter(file -> lines(file) > LONGEST_FILE)).isEmpty();
    }

    @Test
    void methodsFitOnAScreen() throws IOException {
        assertThat(longMethods()).isEmpty();
    }

    private static List<String> longMethods() throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var units = files.getJavaFileObjectsFromPaths(sources().toList());
            var task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null, units);
            var trees = Trees.instance(task);
            var found = new ArrayList<String>();
            for (var unit : task.parse()) {
                new LongMethods(trees, unit, found).scan(unit, null);
            }
            return found;
        }
    }

    private static final class LongMethods extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final Trees trees;
        private final CompilationUnitTree unit;
        private final List<String> found;

        LongMethods(Trees trees, CompilationUnitTree unit, List<String> found) {
            this.trees = trees;
            this.unit = unit;
            this.found = found;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            var positions = trees.getSourcePositions();
            var body = method.getBody();
            if (body != null && positions.getStartPosition(unit, body) >= 0) {
                var first = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, body));
                var last = unit.getLineMap().getLineNumber(positions.getEndPosition(unit, body));
                var longest = unit.getSourceFile().getName().contains("src/test") ? LONGEST_TEST : LONGEST_METHOD;
                if (last - first + 1 > longest) {
                    found.add(unit.getSourceFile().getName() + ":" + first + " " + method.getName() + " has "
                            + (last - first + 1) + " lines");
                }
            }
            return super.visitMethod(method, null);
        }
    }

    private static Stream<Path> sources() {
        return Stream.of("../engine/src", "src").flatMap(SizeTests::below);
    }

    private static Stream<Path> below(String folder) {
        try (var files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long lines(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
