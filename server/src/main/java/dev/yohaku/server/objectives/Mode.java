package dev.yohaku.server.objectives;

/** How far a team has taken an objective up; each step is the team's decision. */
public enum Mode {
    OBSERVE,
    INFORM,
    ALERT,
    POLICY
}
