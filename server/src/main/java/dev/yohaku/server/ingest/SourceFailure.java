package dev.yohaku.server.ingest;

/** A source did not give what was asked of it; the message is a sentence for people. A command that meets one exits with 3. */
public final class SourceFailure extends Exception {
    private final transient SourceProblem problem;

    public SourceFailure(SourceProblem problem) {
        super(problem.sentence());
        this.problem = problem;
    }

    public SourceProblem problem() {
        return problem;
    }
}
