package dev.yohaku.server.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yohaku.server.Yohaku;
import dev.yohaku.server.store.Databases;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the register of channels owes on every database. */
abstract class ChannelsContract {
    private final Databases databases;

    @SuppressWarnings("NullAway.Init") // Started before each test.
    private ConfigurableApplicationContext context;

    ChannelsContract(Databases databases) {
        this.databases = databases;
    }

    @BeforeEach
    final void start() {
        context = new SpringApplicationBuilder(Yohaku.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(databases.arguments("--yohaku.notify.enabled=false"));
    }

    @AfterEach
    final void stop() {
        context.close();
    }

    private Channels channels() {
        return context.getBean(Channels.class);
    }

    private Channels.Setting put(String id, String team, Channel.Form form, String address, String... purposes) {
        return channels()
                .put(new Channels.Wanted(id, "", team, Set.of(purposes), Locale.ENGLISH, form, address), "sre-b");
    }

    private void slack(String id, String team, String... purposes) {
        put(id, team, Channel.Form.SLACK, "https://hooks.example.com/" + id, purposes);
    }

    private List<String> of(String team, String purpose) {
        return channels().of(team, purpose).stream().map(Channel::id).toList();
    }

    @Test
    void aTeamIsServedByItsOwnChannelsAndOtherwiseByThoseOfTheWorkspace() {
        slack("all", "", Channel.DIGEST, Channel.DAILY);
        slack("pay-1", "payments", Channel.DIGEST);
        slack("pay-2", "payments", Channel.DIGEST);
        slack("gift", "gifts", Channel.DAILY);

        assertThat(of("payments", Channel.DIGEST)).containsExactly("pay-1", "pay-2");
        assertThat(of("payments", Channel.DAILY)).containsExactly("all");
        assertThat(of("gifts", Channel.DIGEST)).containsExactly("all");
        assertThat(of("", Channel.DIGEST)).containsExactly("all");
        assertThat(of("", "other")).isEmpty();
        assertThat(channels().all()).extracting(Channel::id).containsExactly("all", "gift", "pay-1", "pay-2");
    }

    @Test
    void aChannelIsKeptAsItWasPut() {
        var wanted = new Channels.Wanted(
                "m",
                "#支払い",
                "payments",
                Set.of(Channel.DAILY, Channel.DIGEST),
                Locale.JAPANESE,
                Channel.Form.MAIL,
                "mailto:dev-a@example.com, sre-b@ops.example.com");
        var kept = ((Channels.Setting.Kept) channels().put(wanted, "sre-b")).channel();
        assertThat(channels().find("m")).contains(kept);
        assertThat(kept.host()).isEqualTo("example.com, ops.example.com");
        assertThat(kept.toString()).doesNotContain("dev-a");
    }

    @Test
    void whatIsOnItsWayToARemovedChannelKeepsItsAddressUntilItLeft() {
        slack("old", "", Channel.DIGEST);
        var outbox = context.getBean(Outbox.class);
        var notice = new Notice("digest/1", "digest", "text", Map.of());
        outbox.put("old", notice);
        assertThat(outbox.waiting("old")).isEqualTo(1);

        assertThat(channels().remove("old", "sre-b")).isTrue();
        assertThat(channels().remove("old", "sre-b")).isFalse();
        assertThat(channels().find("old")).isEmpty();
        assertThat(channels().all()).isEmpty();
        assertThat(of("", Channel.DIGEST)).isEmpty();
        channels().forgetAddresses();
        assertThat(channels().ofDelivery("old").host()).isEqualTo("hooks.example.com");

        outbox.sent(Outbox.id("old", notice));
        channels().forgetAddresses();
        assertThat(context.getBean(JdbcClient.class)
                        .sql("select address from notify_channel")
                        .query(String.class)
                        .list())
                .containsExactly("mailto:removed@invalid");
    }

    @Test
    void aRemovedChannelThatIsPutAgainIsInUseAgain() {
        slack("back", "", Channel.DIGEST);
        channels().remove("back", "sre-b");
        slack("back", "payments", Channel.DAILY);
        assertThat(of("payments", Channel.DAILY)).containsExactly("back");
    }

    @Test
    void aHeartbeatIsForThatAlone() {
        assertThatThrownBy(() -> put("h", "", Channel.Form.HEARTBEAT, "https://beats.example.com/x", Channel.DAILY))
                .hasMessageContaining("purposes");
        assertThatThrownBy(() -> slack("h", "", Channel.HEARTBEAT)).hasMessageContaining("purposes");
        assertThat(put("h", "", Channel.Form.HEARTBEAT, "https://beats.example.com/x", Channel.HEARTBEAT))
                .isInstanceOf(Channels.Setting.Kept.class);
    }

    @Test
    void whatIsNoMailboxIsRefused() {
        for (var address : List.of(
                "mailto:a@example.com?bcc=b@example.com",
                "mailto:a@example.com%0d%0aBcc:b@example.com",
                "a@example.com\r\nBcc: b@example.com",
                "Dev <a@example.com>",
                "a@example.com,,b@example.com",
                "mailto:",
                "https://example.com/")) {
            assertThat(put("m", "", Channel.Form.MAIL, address, Channel.DIGEST))
                    .as(address)
                    .isInstanceOfSatisfying(
                            Channels.Setting.Refused.class,
                            refused -> assertThat(refused.problem().kind()).isEqualTo(Problem.Kind.MAILBOX));
        }
        assertThat(put("s", "", Channel.Form.SLACK, "mailto:a@example.com", Channel.DIGEST))
                .isInstanceOf(Channels.Setting.Refused.class);
    }
}
