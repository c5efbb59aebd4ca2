package dev.yohaku.server.risks;

/**
 * What people think of a risk, in steps from 1 to 4 whose meanings are written in {@code docs/risks.md}.
 *
 * @param likelihood 1 hardly within a year, 2 within a year, 3 within a quarter, 4 within weeks or already now
 * @param users what it does to users: 1 hardly noticed, 2 some are hindered, 3 many are hindered, 4 a journey stops
 * @param worth what it costs in value: 1 hardly anything, 2 some work is lost, 3 revenue or trust suffers, 4 lasting harm
 */
public record Judgement(int likelihood, int users, int worth) {
    /** What a record begins with while nobody has judged. */
    public static final Judgement UNSURE = new Judgement(2, 2, 2);

    public Judgement {
        check("likelihood", likelihood);
        check("users", users);
        check("worth", worth);
    }

    /** The worse of the two effects. */
    public int impact() {
        return Math.max(users, worth);
    }

    private static void check(String name, int step) {
        if (step < 1 || step > 4) {
            throw new IllegalArgumentException(name + ": " + step + " is not a step from 1 to 4");
        }
    }
}
