package dev.yohaku.engine.spec;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.Node;

/** What is found wrong or left unused while one file is read. Confined to one thread. */
final class Findings {
    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();

    Findings(String file) {
        this.file = file;
    }

    Place place(Node node) {
        return place(node.getStartMark());
    }

    Place place(Mark mark) {
        return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    Place start() {
        return new Place(file, 1, 1);
    }

    void problem(Place place, String message) {
        problems.add(Problem.at(place, message));
    }

    void note(Place place, String message) {
        notes.add(new Note(place, message));
    }

    /** The number of problems so far. */
    int count() {
        return problems.size();
    }

    /** From the top of the file to its end, each once. */
    List<Problem> problems() {
        return problems.stream()
                .distinct()
                .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .toList();
    }

    List<Note> notes() {
        return notes.stream()
                .distinct()
                .sorted(Comparator.comparing(
                        Note::place, Comparator.comparingInt(Place::line).thenComparingInt(Place::column)))
                .toList();
    }
}
