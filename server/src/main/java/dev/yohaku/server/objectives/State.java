package dev.yohaku.server.objectives;

/** How an objective stands, worst first: budget spent, needs watching, no data, within budget. */
public enum State {
    /** Nothing of the budget is left. */
    OUT,
    /** Less than 35 % is left, or it runs out within ten days at the rate of the last 72 hours. */
    WATCH,
    /** The SLI has no data in its window, or is late beyond its agreed delay. */
    NONE,
    /** None of the above. */
    OK
}
