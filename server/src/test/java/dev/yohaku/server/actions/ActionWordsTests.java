package dev.yohaku.server.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.server.actions.LogLine.Difference;
import dev.yohaku.server.actions.Problem.Wanted;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ActionWordsTests {
    private static final LocalDate DUE = LocalDate.of(2026, 11, 27);

    private final ActionWords japanese = ActionWords.of(Locale.JAPANESE, ZoneOffset.UTC);
    private final ActionWords english = ActionWords.of(Locale.ENGLISH, ZoneOffset.UTC);

    private static Action action(State state) {
        var added = Instant.parse("2026-11-01T00:00:00Z");
        return new Action(
                "A-3",
                1,
                "gift",
                Written.of("Add a cache", "dev-a", DUE),
                Origin.NONE,
                state,
                state == State.DONE ? DUE.plusDays(1) : null,
                "",
                "",
                null,
                added,
                "dev-a",
                added,
                "dev-a");
    }

    @Test
    void aLineSaysHowLateAnActionIs() {
        assertThat(english.line(action(State.OPEN), DUE)).isEqualTo("A-3 “Add a cache” (owner dev-a, due Fri 27 Nov)");
        assertThat(english.due(action(State.OPEN), DUE.plusDays(1))).isEqualTo("Fri 27 Nov, 1 day overdue");
        assertThat(english.due(action(State.DONE), DUE.plusDays(9))).isEqualTo("Fri 27 Nov, done 1 day late");
        assertThat(japanese.line(action(State.DOING), DUE.plusDays(5)))
                .isEqualTo("A-3「Add a cache」（担当：dev-a、期限：11/27（金）、5日超過）");
    }

    @Test
    void aDifferenceIsSaidInWords() {
        assertThat(japanese.difference(new Difference("state", "open", "doing")))
                .isEqualTo("状態：未着手 → 着手済み");
        assertThat(japanese.difference(new Difference("due", "2026-11-27", "2026-12-04")))
                .isEqualTo("期限：11/27（金） → 12/4（金）");
        assertThat(english.difference(new Difference("owner", "", "sre-b"))).isEqualTo("Owner: none → sre-b");
    }

    @Test
    void anEffectNamesBothLevelsAndTheRange() {
        var effect = new Effect(
                "A-3",
                DUE,
                new Expected("watch", "p95", Expected.Direction.DOWN),
                EffectOutcome.MOVED,
                new Effect.Shift(412.34, 305.1, -140, -80.5),
                "ms",
                "2026-W52",
                Instant.EPOCH);
        assertThat(english.effect(effect, "the p95"))
                .containsExactly(
                        "In the four weeks after it was done, the p95 moved as expected.",
                        "The mean was 412 ms before and 305 ms afterwards.",
                        "Weeks after and before differ by between −140 ms and −80.5 ms.");
    }

    @Test
    void everythingThatCanBeSaidHasWordsInBothLanguages() {
        for (var words : new ActionWords[] {japanese, english}) {
            for (var state : State.values()) {
                assertThat(words.state(state)).isNotBlank();
            }
            for (var cause : LogLine.Cause.values()) {
                assertThat(words.cause(cause)).isNotBlank();
            }
            for (var wanted : Wanted.values()) {
                assertThat(words.problem(new Problem("2.what", "x", wanted))).contains("2");
            }
            for (var outcome : EffectOutcome.values()) {
                var effect = new Effect("A-1", DUE, Expected.NOTHING, outcome, null, "", "", Instant.EPOCH);
                assertThat(words.effect(effect, "X")).singleElement().asString().contains("X");
            }
            for (var kind : Origin.KINDS) {
                assertThat(words.origin(new Origin(kind, "r", "T"))).contains("T");
            }
            for (var key : ActionFields.KEYS) {
                assertThat(words.field(key)).isNotBlank();
            }
            for (var kind : Written.Kind.values()) {
                assertThat(words.kind(kind)).isNotBlank();
            }
        }
    }

    @Test
    void aFormReadsBackAsTheActionItWasMadeOf() {
        var written = Written.of("Add a cache", "dev-a", DUE)
                .withKind(Written.Kind.DETECT)
                .withLasting(Written.Lasting.STOP_GAP)
                .withExpected(new Expected("alerts", "gift", Expected.Direction.DOWN));
        assertThat(ActionFields.read(ActionFields.of(written)).written()).isEqualTo(written);
    }

    @Test
    void aFormWithFaultsNamesEachField() {
        var outcome = ActionFields.read(Map.of("what", "Be careful", "due", "tomorrow", "kind", "magic"));
        assertThat(outcome.written()).isNull();
        assertThat(outcome.problems())
                .containsExactlyInAnyOrder(
                        new Problem("due", "tomorrow", Wanted.DAY),
                        new Problem("kind", "magic", Wanted.KIND),
                        new Problem("owner", "", Wanted.SOMETHING));
    }

    @Test
    void thePublishedFormNamesItsFields() {
        assertThat(ActionsJson.of(List.of(action(State.OPEN))))
                .contains(
                        "\"id\" : \"A-3\"", "\"due\" : \"2026-11-27\"", "\"state\" : \"open\"", "\"expected\" : null");
    }
}
