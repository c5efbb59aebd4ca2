package dev.yohaku.engine.spec;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** The fields of one mapping; a field without a value counts as absent. Whatever is not as expected goes to the findings. */
final class Fields {
    /** The path of a document itself. */
    static final String WHOLE = "the document";

    private final Findings findings;
    private final String path;
    private final Place place;
    private final Map<String, NodeTuple> fields = new LinkedHashMap<>();

    private Fields(MappingNode node, String path, Findings findings) {
        this.findings = findings;
        this.path = path;
        this.place = findings.place(node);
        node.getValue().forEach(this::add);
    }

    /** The fields of a node; empty, with a problem, when it is not a mapping. The path says in messages where it hangs. */
    static Optional<Fields> of(Node node, String path, Findings findings) {
        if (node instanceof MappingNode mapping) {
            return Optional.of(new Fields(mapping, path, findings));
        }
        findings.problem(findings.place(node), "expected fields under " + path + ", found " + kind(node));
        return Optional.empty();
    }

    private void add(NodeTuple field) {
        if (!(field.getKeyNode() instanceof ScalarNode key)) {
            findings.problem(findings.place(field.getKeyNode()), "expected a field's name in " + path);
        } else if (fields.containsKey(key.getValue())) {
            findings.problem(findings.place(key), "the field '" + key.getValue() + "' stands twice in " + path);
        } else if (!field.getValueNode().getTag().equals(Tag.NULL)) {
            fields.put(key.getValue(), field);
        }
    }

    /** Refuses fields of other names, with the name that was probably meant. */
    Fields allow(Collection<String> names) {
        fields.forEach((name, field) -> {
            if (!names.contains(name)) {
                findings.problem(
                        findings.place(field.getKeyNode()),
                        "unknown field '" + name + "' in " + path + "; " + meant(name, names));
            }
        });
        return this;
    }

    private static String meant(String name, Collection<String> names) {
        return Nearest.to(name, names)
                .map(n -> "is '" + n + "' meant?")
                .orElse("expected one of " + String.join(", ", names));
    }

    private String below(String name) {
        return path.equals(WHOLE) ? name : path + "." + name;
    }

    Place place() {
        return place;
    }

    String path() {
        return path;
    }

    Findings findings() {
        return findings;
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    Collection<String> names() {
        return List.copyOf(fields.keySet());
    }

    /** Where a field's value stands; where the mapping begins when it is absent. */
    Place placeOf(String name) {
        var field = fields.get(name);
        return field == null ? place : findings.place(field.getValueNode());
    }

    void problem(String name, String message) {
        findings.problem(placeOf(name), message);
    }

    /** Says that a field is missing, and what it would hold. */
    void missing(String name, String expected) {
        findings.problem(place, path + " has no '" + name + "'; expected " + expected);
    }

    Optional<String> text(String name) {
        var node = node(name);
        if (node == null) {
            return Optional.empty();
        }
        if (node instanceof ScalarNode scalar) {
            return Optional.of(scalar.getValue().strip()).filter(value -> !value.isEmpty());
        }
        problem(name, "expected one value for '" + name + "' in " + path + ", found " + kind(node));
        return Optional.empty();
    }

    /** A text that must be there. */
    Optional<String> text(String name, String expected) {
        var value = text(name);
        if (value.isEmpty() && (node(name) == null || node(name) instanceof ScalarNode)) {
            missing(name, expected);
        }
        return value;
    }

    Optional<Boolean> bool(String name) {
        var value = text(name);
        if (value.isPresent() && !value.get().equals("true") && !value.get().equals("false")) {
            problem(name, "expected true or false for '" + name + "', found '" + value.get() + "'");
            return Optional.empty();
        }
        return value.map(Boolean::valueOf);
    }

    Optional<Fields> fields(String name) {
        var node = node(name);
        return node == null ? Optional.empty() : of(node, below(name), findings);
    }

    /** The mappings of a list, in their order. */
    List<Fields> list(String name) {
        var node = node(name);
        var list = new ArrayList<Fields>();
        if (node instanceof SequenceNode sequence) {
            for (var item : sequence.getValue()) {
                of(item, below(name) + "[" + list.size() + "]", findings).ifPresent(list::add);
            }
        } else if (node != null) {
            problem(
                    name,
                    "expected a list for '" + name + "' in " + path + " (each item begins with '- '), found "
                            + kind(node));
        }
        return list;
    }

    /** The same of a list that must be there and hold something. */
    List<Fields> list(String name, String expected) {
        if (!has(name)) {
            missing(name, expected);
        } else if (node(name) instanceof SequenceNode sequence
                && sequence.getValue().isEmpty()) {
            problem(name, "the list '" + name + "' is empty; expected " + expected);
        }
        return list(name);
    }

    /** One text or a list of them. */
    List<String> texts(String name) {
        if (!(node(name) instanceof SequenceNode sequence)) {
            return text(name).stream().toList();
        }
        var texts = new ArrayList<String>();
        for (var item : sequence.getValue()) {
            if (item instanceof ScalarNode scalar) {
                texts.add(scalar.getValue());
            } else {
                findings.problem(
                        findings.place(item), "expected a text in the list '" + name + "', found " + kind(item));
            }
        }
        return texts;
    }

    private @Nullable Node node(String name) {
        var field = fields.get(name);
        return field == null ? null : field.getValueNode();
    }

    private static String kind(Node node) {
        return switch (node) {
            case ScalarNode s when s.getTag().equals(Tag.NULL) -> "nothing";
            case ScalarNode s ->
                "the value '" + (s.getValue().length() > 40 ? s.getValue().substring(0, 40) + "…" : s.getValue()) + "'";
            case SequenceNode s -> "a list";
            case MappingNode m -> "fields";
            default -> "something else";
        };
    }
}
