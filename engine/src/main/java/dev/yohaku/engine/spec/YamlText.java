package dev.yohaku.engine.spec;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * The documents of a YAML text as trees with positions. Nothing is constructed from tags; size, nesting and aliases are bounded, and
 * readers visit only the fields they know, so that a small text cannot grow large.
 */
final class YamlText {
    static final int LONGEST = 16 * 1024 * 1024;
    private static final int DEEPEST = 50;
    private static final int MOST_ALIASES = 50;

    private YamlText() {}

    /** The documents up to the first fault, which is noted in the findings. Nothing between two separators, or after the last, is none. */
    static List<Node> documents(String text, Findings findings) {
        var documents = new ArrayList<Node>();
        if (text.length() > LONGEST) {
            findings.problem(
                    findings.start(),
                    "the file has " + text.length() + " characters; at most " + LONGEST + " are read. Split it");
            return documents;
        }
        try {
            new Yaml(options()).composeAll(new StringReader(withoutMark(text))).forEach(node -> {
                if (!isNothing(node)) {
                    documents.add(node);
                }
            });
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark() != null ? e.getProblemMark() : e.getContextMark();
            findings.problem(mark == null ? findings.start() : findings.place(mark), "expected YAML: " + words(e));
        } catch (YAMLException e) {
            findings.problem(findings.start(), "expected YAML: " + firstLine(e));
        }
        return documents;
    }

    private static boolean isNothing(Node node) {
        return node instanceof ScalarNode scalar
                && scalar.getTag().equals(Tag.NULL)
                && scalar.getValue().isEmpty();
    }

    private static LoaderOptions options() {
        var options = new LoaderOptions();
        options.setCodePointLimit(LONGEST);
        options.setNestingDepthLimit(DEEPEST);
        options.setMaxAliasesForCollections(MOST_ALIASES);
        options.setAllowRecursiveKeys(false);
        return options;
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String words(MarkedYAMLException e) {
        return e.getContext() == null ? String.valueOf(e.getProblem()) : e.getProblem() + " (" + e.getContext() + ")";
    }

    private static String firstLine(YAMLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("it cannot be read");
    }
}
