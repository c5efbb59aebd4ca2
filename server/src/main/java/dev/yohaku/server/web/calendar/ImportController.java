package dev.yohaku.server.web.calendar;

import dev.yohaku.server.calendar.Planned;
import dev.yohaku.server.calendar.PlannedEvent;
import dev.yohaku.server.calendar.PlannedFiles;
import dev.yohaku.server.calendar.Reading;
import dev.yohaku.server.identity.Audit;
import dev.yohaku.server.tables.Csv;
import dev.yohaku.server.web.Page;
import dev.yohaku.server.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes planned events from CSV and iCalendar, shown before they are kept; gives them as CSV. */
@Controller
class ImportController {
    private static final int SHOWN = 50;
    private static final List<String> COLUMNS =
            List.of("uid", "kind", "name", "name_ja", "from", "to", "services", "note");

    private final Planned planned;
    private final Pages pages;
    private final Audit audit;
    private final InstantSource clock;

    ImportController(Planned planned, Pages pages, Audit audit, InstantSource clock) {
        this.planned = planned;
        this.pages = pages;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/calendar/import")
    String blank(Model model) {
        return show("", new Reading(List.of(), List.of()), List.of(), model);
    }

    @PostMapping("/calendar/import")
    String preview(@RequestParam(defaultValue = "") String text, HttpServletRequest request, Model model) {
        var page = pages.of(request);
        var reading = read(text, page);
        return show(text, reading, lines(reading, page), model);
    }

    @PostMapping("/calendar/import/keep")
    @Transactional
    public String keep(
            @RequestParam(defaultValue = "") String text, Principal who, HttpServletRequest request, Model model) {
        var page = pages.of(request);
        var reading = read(text, page);
        if (reading.events().isEmpty()) {
            return show(text, reading, List.of(), model);
        }
        reading.events().forEach(event -> planned.put(event, who.getName()));
        audit.record(
                who.getName(),
                "planned.imported",
                reading.events().getFirst().source(),
                reading.events().size() + " events");
        return "redirect:/calendar";
    }

    /** All of the last and next 400 days; cells that a spreadsheet would run are defused. */
    @GetMapping("/calendar/planned.csv")
    ResponseEntity<String> csv() {
        var reach = Duration.ofDays(400);
        var rows = planned.between(clock.instant().minus(reach), clock.instant().plus(reach)).stream()
                .map(ImportController::row);
        var text = Csv.text(Stream.concat(Stream.of(COLUMNS), rows).toList());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"planned.csv\"")
                .body(text);
    }

    private static List<String> row(PlannedEvent event) {
        return List.of(
                event.id(),
                event.kind(),
                event.name().en(),
                event.name().ja(),
                event.from().toString(),
                event.to().toString(),
                String.join(" ", event.services()),
                event.note());
    }

    private Reading read(String text, Page page) {
        return text.length() > PlannedFiles.LONGEST
                ? new Reading(List.of(), List.of(page.t("calendar.import.long", "n", PlannedFiles.LONGEST)))
                : PlannedFiles.read(text, page.zone(), clock.instant());
    }

    private static List<String> lines(Reading reading, Page page) {
        return reading.events().stream()
                .limit(SHOWN)
                .map(event ->
                        page.words().date(event.from()) + " " + page.words().time(event.from()) + " · "
                                + page.t("calendar.kind." + event.kind()) + " · " + page.name(event.name()))
                .toList();
    }

    private static String show(String text, Reading reading, List<String> lines, Model model) {
        model.addAttribute("text", text);
        model.addAttribute("count", reading.events().size());
        model.addAttribute("lines", lines);
        model.addAttribute("problems", reading.problems().stream().limit(SHOWN).toList());
        return "planned-import";
    }
}
