package dev.yohaku.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TeamTests {
    @ParameterizedTest
    @ValueSource(strings = {"team-shop", "Shop_2", "a.b"})
    void aNameThatCanStandInAnAddressIsTheId(String name) {
        assertThat(Team.called(name)).isEqualTo(new Team(name, Name.of(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"店舗", "Shop team", "a/b", "50%", "?", "{team}", "..", "all", "2031-W21"})
    void forAnyOtherNameAnIdIsMadeThatStaysTheSame(String name) {
        var team = Team.called(name);
        assertThat(team.id()).matches("t-[0-9a-f-]{36}");
        assertThat(team.name()).isEqualTo(Name.of(name));
        assertThat(Team.called(name)).isEqualTo(team);
    }

    @Test
    void differentNamesMakeDifferentIds() {
        assertThat(Team.called("店舗").id()).isNotEqualTo(Team.called("購入").id());
    }
}
