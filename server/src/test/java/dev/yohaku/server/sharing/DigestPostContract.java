package dev.yohaku.server.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yohaku.server.Yohaku;
import dev.yohaku.server.catalog.Catalog;
import dev.yohaku.server.catalog.Name;
import dev.yohaku.server.catalog.Team;
import dev.yohaku.server.meetings.Closing;
import dev.yohaku.server.meetings.End;
import dev.yohaku.server.meetings.EndRequest;
import dev.yohaku.server.meetings.Ends;
import dev.yohaku.server.meetings.Meeting;
import dev.yohaku.server.meetings.MeetingRole;
import dev.yohaku.server.meetings.Meetings;
import dev.yohaku.server.meetings.Roles;
import dev.yohaku.server.notify.Channel;
import dev.yohaku.server.notify.Channels;
import dev.yohaku.server.notify.Delivery;
import dev.yohaku.server.notify.Outbox;
import dev.yohaku.server.reviews.Edition;
import dev.yohaku.server.reviews.EditionFixture;
import dev.yohaku.server.reviews.Text;
import dev.yohaku.server.store.Databases;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What editions and closed reviews owe to the channels of their team, on every database. */
abstract class DigestPostContract {
    private static final Text SPENT = new Text("購入は使い切りました。", "Checkout has spent its budget.");

    private final Databases databases;

    @SuppressWarnings("NullAway.Init") // Started before each test.
    private ConfigurableApplicationContext context;

    DigestPostContract(Databases databases) {
        this.databases = databases;
    }

    @BeforeEach
    final void start() {
        context = new SpringApplicationBuilder(Yohaku.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(databases.arguments(
                        "--yohaku.zone=Asia/Tokyo",
                        "--yohaku.notify.enabled=false",
                        "--yohaku.base-url=https://y.example"));
        the(Catalog.class).save(new Team("team-shop", new Name("店舗", "Shop")));
    }

    @AfterEach
    final void stop() {
        context.close();
    }

    private <T> T the(Class<T> type) {
        return context.getBean(type);
    }

    private void channel(String id, String team, Locale language) {
        var wanted = new Channels.Wanted(
                id, "", team, Set.of(Channel.DIGEST), language, Channel.Form.SLACK, "https://chat.example/" + id);
        assertThat(the(Channels.class).put(wanted, "dev-a")).isInstanceOf(Channels.Setting.Kept.class);
    }

    private Optional<String> latest(String channel) {
        return the(Outbox.class).latest(channel).map(Delivery::key);
    }

    private String content(String channel) {
        return the(JdbcClient.class)
                .sql("select content from outbox where channel_id = :id order by put_ms desc limit 1")
                .param("id", channel)
                .query(String.class)
                .single();
    }

    private Edition kept(int number, int raised) {
        var edition = Samples.edition(number, raised, SPENT);
        EditionFixture.keep(context, edition);
        return edition;
    }

    @Test
    void whoeverLeadsIsNamed() {
        channel("shop", "team-shop", Locale.JAPANESE);
        the(Roles.class).choose("team-shop", "2026-W47", MeetingRole.LEAD, "dev-b", "dev-a");
        kept(1, 1);
        assertThat(content("shop")).contains("今回の進行はdev-bです。");
    }

    @Test
    void anEditionIsToldOnceToEachChannelOfItsTeam() {
        channel("shop", "team-shop", Locale.JAPANESE);
        channel("second", "team-shop", Locale.ENGLISH);
        channel("everyone", "", Locale.ENGLISH);
        channel("gift", "team-gift", Locale.ENGLISH);
        var edition = kept(1, 1);
        assertThat(content("shop")).startsWith("店舗：第47週の信頼性レビュー").contains("・購入は使い切りました。");
        assertThat(content("second")).contains("Read it: https://y.example/reviews/team-shop/2026-W47");
        assertThat(latest("everyone")).isEmpty();
        assertThat(latest("gift")).isEmpty();
        EditionFixture.keep(context, edition);
        assertThat(the(JdbcClient.class)
                        .sql("select count(*) from outbox")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void aTeamWithoutChannelsUsesThoseOfTheWorkspace() {
        channel("everyone", "", Locale.ENGLISH);
        kept(1, 0);
        var first = latest("everyone");
        assertThat(first).isPresent();
        kept(2, 0);
        assertThat(content("everyone")).contains("edition 2, data were corrected");
        assertThat(latest("everyone")).isPresent().isNotEqualTo(first);
    }

    @Test
    void whatIsNotKeptIsNotTold() {
        channel("shop", "team-shop", Locale.JAPANESE);
        var transaction = new TransactionTemplate(the(PlatformTransactionManager.class));
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    EditionFixture.keep(context, Samples.edition(1, 0, SPENT));
                    throw new IllegalStateException("the database is gone");
                }))
                .hasMessage("the database is gone");
        assertThat(latest("shop")).isEmpty();
    }

    @Test
    void aClosedReviewTellsWhatCameOfIt() {
        channel("shop", "team-shop", Locale.ENGLISH);
        var edition = kept(1, 1);
        the(Meetings.class).start(edition, Meeting.Form.TOGETHER, null, "dev-a");
        var request = EndRequest.of("team-shop", "2026-W47", "budget:0", 0, End.Kind.ACCEPTED, "dev-a")
                .withReason("a campaign", LocalDate.now(ZoneOffset.UTC).plusDays(20));
        the(Ends.class).end(request);
        the(JdbcClient.class)
                .sql("update meeting set started_ms = started_ms - 3600000 where team = 'team-shop'")
                .update();
        the(Meetings.class).tick("team-shop", "2026-W47", 90);
        assertThat(the(Meetings.class).close("team-shop", "2026-W47", "dev-a")).isInstanceOf(Closing.Closed.class);
        assertThat(content("shop"))
                .startsWith("Review closed: Shop: Reliability review, week 47")
                .contains("Held in 2 minutes.", "• Checkout: accepted", "Read it: ");
    }
}
