package dev.yohaku.server.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import dev.yohaku.server.acceptance.Chromium.Look;
import dev.yohaku.server.identity.Accounts;
import dev.yohaku.server.identity.Role;
import dev.yohaku.server.notify.Channel;
import dev.yohaku.server.notify.Channels;
import dev.yohaku.server.reviews.ReviewWeek;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.server.PathContainer;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/** Every page of the product by the rules of WCAG 2.2, levels A and AA: in the demo, and on a new server for its administrator. */
class AccessibilityTests {
    /** Pages of the demo; behind an arrow stands a part of the address of a link to follow from there. */
    private static final List<String> IN_THE_DEMO = List.of(
            "/",
            "/slos",
            "/slos/redeem",
            "/sources",
            "/proposals",
            "/changes",
            "/changes > /changes/",
            "/reviews",
            "/reviews/all",
            "/reviews/all/settings",
            "/reviews > /reviews/team-gift/2",
            "/reviews > /present",
            "/capacity",
            "/capacity/new",
            "/capacity/db-connections",
            "/capacity/db-connections/edit",
            "/watches",
            "/watches/new",
            "/watches/cloud-cost",
            "/calendar",
            "/calendar/import",
            "/calendar/planned/new",
            "/calendar > /planned/edit",
            "/risks/new");

    /** Pages of a new server, its administrator being signed in. */
    private static final List<String> ON_A_NEW_SERVER = List.of(
            "/",
            "/slos",
            "/proposals",
            "/sources",
            "/changes",
            "/capacity",
            "/watches",
            "/calendar",
            "/calendar/hooks",
            "/risks",
            "/risks/import",
            "/actions",
            "/actions/new",
            "/actions/tracker/all",
            "/reviews",
            "/reviews/all",
            "/reviews/all/settings",
            "/retrospect",
            "/retrospect/all",
            "/notices",
            "/notices > form=slack",
            "/notices > form=mail",
            "/notices/channels/chat",
            "/people",
            "/audit",
            "/account");

    /** Addresses that only lead to another. */
    private static final Set<String> WITHOUT_A_PAGE =
            Set.of("/reviews/{week:\\d{4}-W\\d{2}}", "/retrospect", "/retrospect/{team}");

    /** Looked at while they are used, in {@link WholeMeetingTests}. */
    private static final Set<String> IN_USE = Set.of(
            "/reviews/{team}/{week:\\d{4}-W\\d{2}}/end",
            "/actions/{id}", "/actions/{id}/edit", "/retrospect/{team}/{period}");

    private final Set<String> seen = new TreeSet<>();

    @Test
    void everyPageCanBeUsedByEverybody() throws IOException, InterruptedException {
        try (var chromium = Chromium.start()) {
            assertThat(inTheDemo(chromium)).isEmpty();
            try (var room = new MeetingRoom(ReviewWeek.parse("2026-W47", MeetingRoom.TOKYO))) {
                assertThat(onANewServer(chromium, room)).isEmpty();
                assertThat(pages(room).stream()
                                .filter(pattern -> seen.stream().noneMatch(path -> fits(pattern, path)))
                                .filter(pattern -> !WITHOUT_A_PAGE.contains(pattern) && !IN_USE.contains(pattern)))
                        .as("pages that no test looks at")
                        .isEmpty();
            }
        }
    }

    private Map<String, List<String>> inTheDemo(Chromium chromium) throws IOException, InterruptedException {
        var directory = Files.createTempDirectory(
                Files.createDirectories(Path.of("target")).toAbsolutePath(), "pages-");
        try (var yohaku = YohakuProcess.start(directory.resolve("data"), "demo", "--port", "0");
                var visitor = chromium.visitor(Look.DESK)) {
            yohaku.awaitThePast(Duration.ofMinutes(2));
            Eventually.holds(
                    "the review is made",
                    Duration.ofMinutes(1),
                    () -> !yohaku.api("reviews/latest").isEmpty());
            var page = visitor.newPage();
            var address = yohaku.address().toString().replaceAll("/$", "");
            var found = look(page, address, IN_THE_DEMO);
            risk(page, address);
            watch(page, address);
            found.putAll(look(
                    page,
                    address,
                    List.of("/watches/queue/edit", "/risks", "/risks > /risks/r-", "/risks > /risks/r- > /edit")));
            return found;
        } finally {
            FileSystemUtils.deleteRecursively(directory.toFile());
        }
    }

    private static void risk(Page page, String address) {
        page.navigate(address + "/risks/new");
        page.locator("[name=title_ja]").fill("決済会社が1社しかない");
        page.locator("[name=title_en]").fill("There is one payment provider only");
        page.locator("[name=owner]").fill("dev-a");
        page.locator("main form button").last().click();
        page.waitForURL("**/risks/*");
    }

    private static void watch(Page page, String address) {
        page.navigate(address + "/watches/new");
        page.locator("[name=ja]").fill("待ち行列");
        page.locator("[name=en]").fill("Queue");
        page.locator("[name=id]").fill("queue");
        page.locator("[name=query]").fill("sum(queue_depth)");
        page.locator("main form button:not([name=try])").last().click();
        page.waitForURL(url -> !url.endsWith("/new"));
    }

    private Map<String, List<String>> onANewServer(Chromium chromium, MeetingRoom room) {
        Accounts.add(room.context(), "sre-c", Role.ADMIN);
        room.context()
                .getBean(Channels.class)
                .put(Channels.Wanted.of("chat", "daily", Channel.Form.SLACK, "https://chat.example/hook"), "sre-c");
        try (var visitor = chromium.visitor(Look.DESK)) {
            var page = visitor.newPage();
            var found = look(page, room.address(), List.of("/sign-in"));
            page.locator("input:visible").first().fill("sre-c");
            page.locator("input[type=password]").fill(Accounts.PASSWORD);
            page.locator("main form button").click();
            page.waitForURL(url -> !url.contains("sign-in"));
            found.putAll(look(page, room.address(), ON_A_NEW_SERVER));
            page.navigate(room.address() + "/no/such/page");
            assertThat(Wcag.violations(page)).isEmpty();
            found.putAll(look(page, room.address(), List.of(invitation(page, room))));
            return found;
        }
    }

    /** The path by which somebody invited joins. */
    private static String invitation(Page page, MeetingRoom room) {
        page.navigate(room.address() + "/people");
        page.locator("main form button").first().click();
        page.waitForLoadState();
        return page.locator("main").innerText().replaceAll("(?s).*(/join/[\\w-]+).*", "$1");
    }

    /** What is wrong, by page; empty when nothing is. */
    private Map<String, List<String>> look(Page page, String address, List<String> ways) {
        var found = new LinkedHashMap<String, List<String>>();
        for (var way : ways) {
            var steps = List.of(way.split(" > ", -1));
            opened(page.navigate(address + steps.getFirst()));
            for (var step : steps.subList(1, steps.size())) {
                opened(page.navigate(address
                        + page.locator("a[href*='" + step + "']").first().getAttribute("href")));
            }
            seen.add(URI.create(page.url()).getPath());
            var wrong = Wcag.violations(page);
            if (!wrong.isEmpty()) {
                found.put(way, wrong);
            }
        }
        return found;
    }

    private static void opened(@Nullable Response answer) {
        var response = Objects.requireNonNull(answer);
        assertThat(response.status()).as(response.url()).isEqualTo(200);
    }

    private static boolean fits(String pattern, String path) {
        return PathPatternParser.defaultInstance.parse(pattern).matches(PathContainer.parsePath(path));
    }

    /** The patterns of all addresses at which a server shows a page. */
    private static Set<String> pages(MeetingRoom room) {
        return room
                .context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .filter(entry ->
                        entry.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .filter(entry -> showsAPage(entry.getValue()))
                .flatMap(entry -> entry.getKey().getPatternValues().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean showsAPage(HandlerMethod handler) {
        return handler.getMethod().getReturnType().equals(String.class)
                && !handler.hasMethodAnnotation(ResponseBody.class)
                && !AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), ResponseBody.class);
    }
}
