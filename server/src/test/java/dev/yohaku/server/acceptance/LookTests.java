package dev.yohaku.server.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yohaku.server.acceptance.Chromium.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LookTests {
    @Test
    void aLookIsKnownByItsName() {
        assertThat(Look.named("ja-light-390")).isEqualTo(Look.DESK.onAPhone());
        assertThat(Look.named("en-dark-1440"))
                .isEqualTo(Look.DESK.in("en").inTheDark())
                .extracting(Look::name)
                .isEqualTo("en-dark-1440");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr-light-390", "ja-390", "ja-light-9", ""})
    void whatIsNoLookIsRefused(String name) {
        assertThatThrownBy(() -> Look.named(name)).hasMessageContaining("expected one such as ja-light-390");
    }
}
