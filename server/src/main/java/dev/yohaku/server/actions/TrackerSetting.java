package dev.yohaku.server.actions;

import java.time.Instant;

/**
 * Where a team's actions go as issues, as far as it may be shown: without the token, and of the address the host alone.
 *
 * @param kind of tracker: github, gitlab, webhook
 * @param project what the tracker calls it; empty for a webhook
 * @param hasToken whether a token is kept
 * @param linkProves whether the team takes a closed issue's link as proof that the action is done
 */
public record TrackerSetting(
        String team,
        String kind,
        String host,
        String project,
        boolean hasToken,
        boolean linkProves,
        String changedBy,
        Instant changedAt) {}
