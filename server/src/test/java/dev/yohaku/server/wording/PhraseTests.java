package dev.yohaku.server.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PhraseTests {
    @Test
    void aSlotTakesItsValueAndANumberItsCommas() {
        assertThat(say("{name} has {n} left", Map.of("name", "Purchase", "n", 25_471)))
                .isEqualTo("Purchase has 25,471 left");
    }

    @Test
    void oneHasAFormOfItsOwn() {
        var pattern = "{n, plural, one{# page} other{# pages}} by {who}";
        assertThat(say(pattern, Map.of("n", 1, "who", "dev-a"))).isEqualTo("1 page by dev-a");
        assertThat(say(pattern, Map.of("n", 0, "who", "dev-a"))).isEqualTo("0 pages by dev-a");
        assertThat(say(pattern, Map.of("n", 1200L, "who", "dev-a"))).isEqualTo("1,200 pages by dev-a");
    }

    @Test
    void aFormMayHoldSlots() {
        assertThat(say("{n, plural, one{{who} alone} other{{who} and others}}", Map.of("n", 2, "who", "sre-b")))
                .isEqualTo("sre-b and others");
    }

    @Test
    void aValueIsNeverReadAsAPattern() {
        assertThat(say("{name}", Map.of("name", "{n} #"))).isEqualTo("{n} #");
    }

    @Test
    void aMissingValueIsRefusedByName() {
        assertThatThrownBy(() -> say("{name}", Map.of("n", 1))).hasMessageContaining("{name}");
    }

    @Test
    void anOpenBraceIsRefused() {
        assertThatThrownBy(() -> Phrase.parse("{n, plural, one{# page} other{# pages}"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Phrase.parse("a } b")).hasMessageContaining("unbalanced");
    }

    private static String say(String pattern, Map<String, Object> values) {
        return Phrase.parse(pattern).say(values);
    }
}
