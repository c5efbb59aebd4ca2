package dev.yohaku.engine.spec;

import java.util.List;

/** The annotations of OpenSLO documents that Yohaku reads and writes. */
public final class Annotations {
    /** The name in Japanese; {@code displayName} is the one in English. */
    public static final String DISPLAY_NAME_JA = "yohaku.dev/display-name.ja";

    /** What users are promised, one short sentence. */
    public static final String PROMISE = "yohaku.dev/promise";

    public static final String PROMISE_JA = "yohaku.dev/promise.ja";

    /** How far the team has taken the objective up: one of {@link #MODES}. */
    public static final String MODE = "yohaku.dev/mode";

    /** {@code true} when the target was proposed from few data. */
    public static final String PROVISIONAL = "yohaku.dev/provisional";

    /** Why this target. */
    public static final String REASON = "yohaku.dev/reason";

    public static final String REASON_JA = "yohaku.dev/reason.ja";

    /** What suffers when a driver meets its limit, in Japanese; {@code loads} says it in English. */
    public static final String LOADS_JA = "yohaku.dev/loads.ja";

    /** The values of {@link #MODE}, each a step further. */
    public static final List<String> MODES = List.of("observe", "inform", "alert", "policy");

    static final List<String> ALL =
            List.of(DISPLAY_NAME_JA, PROMISE, PROMISE_JA, MODE, PROVISIONAL, REASON, REASON_JA, LOADS_JA);

    private Annotations() {}
}
