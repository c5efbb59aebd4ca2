package dev.yohaku.server.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.yohaku.server.acceptance.Chromium.Look;
import dev.yohaku.server.actions.Actions;
import dev.yohaku.server.actions.Aftermath;
import dev.yohaku.server.identity.Accounts;
import dev.yohaku.server.meetings.Note;
import dev.yohaku.server.meetings.Notes;
import dev.yohaku.server.reviews.Edition;
import dev.yohaku.server.reviews.Item;
import dev.yohaku.server.reviews.ReviewWeek;
import dev.yohaku.server.signals.LoggedChanges;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Two people hold a review, and what they agreed on is followed until it is known whether it helped. */
class WholeMeetingTests {
    private static final ReviewWeek WEEK = ReviewWeek.parse("2026-W47", MeetingRoom.TOKYO);

    @Test
    void aReviewIsHeldByTwoAndWhatItDecidedIsFollowedToItsEffect() {
        try (var room = new MeetingRoom(WEEK);
                var chromium = Chromium.start()) {
            LoggedChanges.add(room.context(), "slower", WEEK.to().minus(Duration.ofDays(2)), room.now());
            var edition = room.edition(WEEK);
            assertThat(edition.raised()).extracting(Item::id).hasSize(3).contains("change:slower");
            var dev = signedIn(chromium, room, "dev-a");
            var sre = signedIn(chromium, room, "sre-b");
            present(dev);
            bothWriteOneNote(room, dev, sre);
            cannotBeClosedYet(dev, 3);
            ends(room, edition, dev);
            decision(sre);
            closes(dev);
            followed(room, dev);
            assertThat(chromium.complaints()).isEmpty();
        }
    }

    private static Page signedIn(Chromium chromium, MeetingRoom room, String who) {
        var page = chromium.visitor(Look.DESK.in("en")).newPage();
        page.navigate(room.address() + "/reviews");
        page.getByRole(AriaRole.TEXTBOX).first().fill(who);
        page.getByLabel("Password").fill(Accounts.PASSWORD);
        button(page, "Sign in").click();
        assertThat(heading(page, "Reliability review, week 47")).isVisible();
        return page;
    }

    /** Through all screens by key, with the timer running on the way. */
    private static void present(Page dev) {
        button(dev, "Start the meeting").click();
        assertThat(dev.getByText("dev-a started the meeting")).isVisible();
        link(dev, "Present").click();
        assertThat(heading(dev, "The week in short")).isVisible();
        press(dev, "ArrowRight");
        assertThat(heading(dev, "Carried over")).isVisible();
        press(dev, "ArrowRight");
        assertThat(heading(dev, "Journeys and SLOs")).isVisible();
        assertThat(dev.getByText("min left")).isVisible();
        press(dev, "ArrowLeft");
        assertThat(heading(dev, "Carried over")).isVisible();
        press(dev, "Escape");
        assertThat(heading(dev, "Reliability review, week 47")).isVisible();
    }

    /** Once the page and its scripts are there. */
    private static void press(Page page, String key) {
        page.waitForLoadState();
        page.keyboard().press(key);
    }

    private static void bothWriteOneNote(MeetingRoom room, Page dev, Page sre) {
        sre.reload();
        note(dev, "What changed", "Retries since the release");
        var section = region(sre, "What changed");
        section.getByText("Add a note").click();
        section.getByLabel("Note").fill("The queue was full");
        button(section(dev), "Save the note").click();
        assertThat(sre.getByText("dev-a saved something.")).isVisible();
        assertThat(section.getByLabel("Note")).hasValue("The queue was full");
        button(section, "Save the note").click();
        assertThat(heading(sre, "Not saved yet.")).isVisible();
        assertThat(sre.getByText("Retries since the release")).isVisible();
        sound(sre);
        sre.getByLabel("Your text").fill("Retries since the release; the queue was full");
        button(sre, "Save this text").click();
        assertThat(sre.getByText("Retries since the release; the queue was full")
                        .first())
                .isVisible();
        assertThat(room.context().getBean(Notes.class).history("all", WEEK.id(), "changes"))
                .extracting(Note::content)
                .containsExactly("Retries since the release", "Retries since the release; the queue was full");
    }

    private static void note(Page page, String section, String text) {
        region(page, section).getByText("Add a note").click();
        region(page, section).getByLabel("Note").fill(text);
    }

    private static Locator section(Page page) {
        return region(page, "What changed");
    }

    private static void cannotBeClosedYet(Page dev, int open) {
        dev.reload();
        button(dev, "Close the review").click();
        var alert = dev.getByRole(AriaRole.ALERT);
        assertThat(alert).containsText("It cannot be closed yet.");
        assertThat(alert.getByRole(AriaRole.LINK)).hasCount(open);
        dev.reload();
        sound(dev);
    }

    /** One becomes an action, one is accepted, one is moved. */
    private static void ends(MeetingRoom room, Edition edition, Page dev) {
        var day = LocalDate.ofInstant(room.now(), MeetingRoom.TOKYO);
        dev.navigate(room.address() + "/reviews/all/" + WEEK.id() + "/end?item=budget:pay");
        sound(dev);
        dev.navigate(room.address() + "/reviews/all/" + WEEK.id());
        var spent = begin(dev, sentence(edition, "budget:pay"));
        spent.getByLabel("Action", exactly()).check();
        spent.getByLabel("What will be done").fill("Cap the retries at three");
        spent.getByLabel("What will be different").fill("The client gives up after three tries");
        spent.getByLabel("Who carries it out").fill("dev-a");
        spent.getByLabel("By when").fill(day.plusDays(20).toString());
        spent.getByLabel("What shows in four weeks").selectOption("objective:pay");
        sound(dev);
        button(spent, "Record this end").click();
        var change = begin(dev, sentence(edition, "change:slower"));
        change.getByLabel("Accept").check();
        change.getByLabel("Until").fill(day.plusDays(40).toString());
        change.getByLabel("Reason").fill("The partner mends it");
        button(change, "Record this end").click();
        var silent = begin(dev, sentence(edition, "budget:gift"));
        silent.getByLabel("Move to next week").check();
        silent.getByLabel("Reason").fill("Nobody knows this source today");
        button(silent, "Record this end").click();
        assertThat(group(dev, sentence(edition, "budget:gift"))).containsText("Moved to the next review");
    }

    private static Locator.GetByLabelOptions exactly() {
        return new Locator.GetByLabelOptions().setExact(true);
    }

    private static Locator begin(Page page, String sentence) {
        var card = group(page, sentence);
        card.getByText("Bring to an end").click();
        return card;
    }

    private static void decision(Page sre) {
        sre.reload();
        sre.getByLabel("What was decided").fill("No release on Friday");
        button(sre, "Record the decision").click();
        assertThat(sre.getByText("No release on Friday").first()).isVisible();
    }

    private static void closes(Page dev) {
        dev.reload();
        button(dev, "Close the review").click();
        assertThat(dev.getByText("dev-a closed the review").first()).isVisible();
        sound(dev);
    }

    /** The next week carries over what is open, the proof is given, and four weeks later it is said what came of it. */
    private static void followed(MeetingRoom room, Page dev) {
        var next = WEEK.next();
        room.mended();
        var second = room.edition(next);
        assertThat(second.item("action:A-1")).as("in time, so not an item").isEmpty();
        dev.navigate(room.address() + "/reviews/all/" + next.id());
        assertThat(region(dev, "Carried over")).containsText("One action is open, 0 overdue");
        assertThat(group(dev, sentence(second, "budget:gift"))).containsText("moved");
        dev.navigate(room.address() + "/retrospect/all/2026-11");
        assertThat(heading(dev, "November 2026: does the review help?")).isVisible();
        sound(dev);
        dev.navigate(room.address() + "/actions/A-1/edit");
        sound(dev);
        dev.navigate(room.address() + "/actions/A-1");
        sound(dev);
        dev.getByLabel("Proof").fill("https://git.example.com/shop/merge/7");
        button(dev, "Finish").click();
        assertThat(dev.getByText("dev-a finished it on")).isVisible();
        var done = room.context().getBean(Actions.class).find("A-1").orElseThrow();
        assertThat(done.proof()).isEqualTo("https://git.example.com/shop/merge/7");
        var later = next;
        for (var week = 0; week < 5; week++) {
            later = later.next();
            room.edition(later);
        }
        Aftermath.look(room.context(), room.now());
        var told = ReviewWeek.containing(room.now(), MeetingRoom.TOKYO);
        room.edition(told);
        dev.navigate(room.address() + "/reviews/all/" + told.id());
        assertThat(region(dev, "Carried over")).containsText("Four weeks after “Cap the retries at three” (A-1)");
    }

    /** By the rules that {@link AccessibilityTests} looks for, as the page stands in the middle of its use. */
    private static void sound(Page page) {
        assertThat(Wcag.violations(page)).as(page.url()).isEmpty();
    }

    private static String sentence(Edition edition, String id) {
        return edition.item(id).orElseThrow().sentence().en();
    }

    private static Locator region(Page page, String name) {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator group(Page page, String name) {
        return page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(name))
                .last();
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
