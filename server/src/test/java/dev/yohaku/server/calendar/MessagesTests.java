package dev.yohaku.server.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MessagesTests {
    private static final Instant NOW = Instant.parse("2026-11-23T03:00:00Z");

    @Test
    void aDeploymentOfGithubAndItsStatusAreOneChange() {
        var deployment = """
                "deployment":{"id":42,"sha":"0123456789abcdef","ref":"main","task":"deploy","environment":"production",
                "description":"v8.31","created_at":"2026-11-23T02:50:00Z"},
                "repository":{"full_name":"acme/shop","html_url":"https://github.example/acme/shop"}""";
        var begun = only(Messages.github("deployment", bytes("{" + deployment + "}"), NOW));
        var ended = only(Messages.github(
                "deployment_status",
                bytes("{\"deployment_status\":{\"state\":\"success\",\"created_at\":\"2026-11-23T02:55:00Z\","
                        + "\"target_url\":\"https://ci.example/1\"}," + deployment + "}"),
                NOW));
        assertThat(begun.id()).isEqualTo(ended.id()).isEqualTo("acme/shop/42");
        assertThat(begun.title()).isEqualTo("v8.31");
        assertThat(begun.version()).isEqualTo("main");
        assertThat(begun.until()).isNull();
        assertThat(ended.until()).isEqualTo("2026-11-23T02:55:00Z");
        assertThat(ended.link()).isEqualTo("https://ci.example/1");
    }

    @Test
    void theSignZeroIsRefusedWithItsPlace() {
        var told = Messages.plain(bytes("[{\"title\":\"v1\"},{\"title\":\"v\\u00001\"}]"), NOW);
        assertThat(told).isEqualTo(new Told.Wrong("[1].title", "a text without the sign U+0000"));
        assertThat(Messages.pagerduty(bytes("{\"payload\":{\"a\\u0000\":1}}"), NOW))
                .isEqualTo(new Told.Wrong("payload.a", "a name without the sign U+0000"));
    }

    @Test
    void aPingTellsOfNothing() {
        assertThat(Messages.github("ping", bytes("{}"), NOW)).isInstanceOf(Told.Nothing.class);
    }

    @Test
    void gitlabTellsOfWhatEnded() {
        var body =
                "{\"object_kind\":\"deployment\",\"status\":\"STATUS\",\"status_changed_at\":\"2026-11-23 11:50:00 +0900\","
                        + "\"deployment_id\":7,\"environment\":\"production\",\"project\":{\"path_with_namespace\":\"acme/shop\"},"
                        + "\"short_sha\":\"279484c0\",\"commit_title\":\"Faster\",\"deployable_url\":\"https://gitlab.example/j/1\"}";
        var ended = only(Messages.gitlab(bytes(body.replace("STATUS", "success")), NOW));
        assertThat(ended.at()).isEqualTo("2026-11-23T02:50:00Z");
        assertThat(ended.version()).isEqualTo("279484c0");
        assertThat(Messages.gitlab(bytes(body.replace("STATUS", "running")), NOW))
                .isInstanceOf(Told.Nothing.class);
    }

    @Test
    void aChangeOfPagerDutyToldAgainIsTheSame() {
        var body =
                "{\"routing_key\":\"k\",\"payload\":{\"summary\":\"Deployed 8.31\",\"timestamp\":\"2026-11-23T02:50:00.000+0000\","
                        + "\"source\":\"purchase-api\"},\"links\":[{\"href\":\"javascript:alert(1)\"}]}";
        var first = Messages.pagerduty(bytes(body.replace("+0000", "Z").replace(".000Z", "Z")), NOW);
        var second = Messages.pagerduty(bytes(body.replace("+0000", "Z").replace(".000Z", "Z")), NOW.plusSeconds(30));
        assertThat(only(first)).isEqualTo(only(second));
        assertThat(only(first).service()).isEqualTo("purchase-api");
        assertThat(only(first).link()).isNull();
    }

    @Test
    void cloudEventsComeAloneAndInBatches() {
        var event =
                "{\"specversion\":\"1.0\",\"id\":\"ID\",\"source\":\"/ci\",\"type\":\"dev.cdevents.service.deployed.0.1.1\","
                        + "\"subject\":\"refund\",\"time\":\"2026-11-23T02:50:00Z\",\"data\":{\"title\":\"refund 2.0\",\"version\":\"2.0\"}}";
        assertThat(only(Messages.cloudEvents(bytes(event), NOW)).kind()).isEqualTo("deployment");
        var batch = Messages.cloudEvents(bytes("[" + event + "," + event.replace("ID", "2") + "]"), NOW);
        assertThat(((Told.Changes) batch).events()).extracting(ChangeEvent::id).containsExactly("ID", "2");
        assertThat(((Told.Changes) batch).events())
                .extracting(ChangeEvent::service)
                .containsOnly("refund");
    }

    @Test
    void whatIsWrongIsSaidWithItsPlace() {
        assertThat(wrong("[{\"title\":\"a\"},{\"title\":\"b\",\"at\":\"yesterday\"}]"))
                .isEqualTo("[1].at: a time such as 2026-11-23T09:00:00Z");
        assertThat(wrong("{\"service\":\"a\"}")).startsWith("title: ");
        assertThat(wrong("{\"title\":\"a\",\"at\":\"2027-11-23T03:00:00Z\"}")).contains("planned events");
        assertThat(wrong("{\"title\":\"a\",\"at\":\"2020-11-23T03:00:00Z\"}")).contains("400 days");
        assertThat(wrong("{\"title\":\"a\",\"at\":\"2026-11-23T03:00:00Z\",\"until\":\"2026-11-23T02:00:00Z\"}"))
                .startsWith("until: ");
        assertThat(wrong("{\"title\":")).startsWith("line 1, column ");
        assertThat(wrong("")).contains("an object");
        assertThat(wrong("[".repeat(200) + "]".repeat(200))).contains("at most 64 levels");
        assertThat(wrong("[" + "{\"title\":\"a\"},".repeat(1_000) + "{\"title\":\"a\"}]"))
                .contains("at most 1000");
    }

    @Test
    void textsAreCutToWhatACalendarCanShow() {
        var event = only(Messages.plain(
                bytes("{\"title\":\"" + "x".repeat(9_000) + "\",\"service\":\"" + "y".repeat(900) + "\"}"), NOW));
        assertThat(event.title()).hasSize(500).endsWith("…");
        assertThat(event.service()).hasSize(200);
    }

    private static String wrong(String body) {
        return ((Told.Wrong) Messages.plain(bytes(body), NOW)).sentence();
    }

    private static ChangeEvent only(Told told) {
        assertThat(told).isInstanceOf(Told.Changes.class);
        return ((Told.Changes) told).events().getFirst();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
