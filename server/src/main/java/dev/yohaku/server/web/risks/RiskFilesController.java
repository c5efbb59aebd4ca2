package dev.yohaku.server.web.risks;

import dev.yohaku.server.catalog.Workspace;
import dev.yohaku.server.risks.RiskExchange;
import dev.yohaku.server.risks.RiskExchange.Format;
import dev.yohaku.server.risks.Risks;
import dev.yohaku.server.risks.RisksJson;
import dev.yohaku.server.web.Page;
import dev.yohaku.server.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;

/** Carries risk records out of and into the product: CSV, Markdown, JSON. Posts are for members. */
@Controller
class RiskFilesController {
    private final RiskExchange exchange;
    private final Risks risks;
    private final Pages pages;
    private final Workspace workspace;
    private final InstantSource clock;

    RiskFilesController(RiskExchange exchange, Risks risks, Pages pages, Workspace workspace, InstantSource clock) {
        this.exchange = exchange;
        this.risks = risks;
        this.pages = pages;
        this.workspace = workspace;
        this.clock = clock;
    }

    @GetMapping("/api/v1/risks")
    ResponseEntity<String> json() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(RisksJson.of(risks.all(), LocalDate.ofInstant(clock.instant(), workspace.zone())));
    }

    @GetMapping("/risks/export.csv")
    ResponseEntity<byte[]> csv() {
        return file(Format.CSV, "text/csv;charset=UTF-8", "yohaku-risks.csv");
    }

    @GetMapping("/risks/export.md")
    ResponseEntity<byte[]> markdown() {
        return file(Format.MARKDOWN, "text/markdown;charset=UTF-8", "yohaku-risks.md");
    }

    private ResponseEntity<byte[]> file(Format format, String type, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .body(exchange.export(format).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/risks/import")
    String begin(Model model) {
        model.addAttribute("form", new RiskImportPage("csv", "", "", List.of(), List.of(), false));
        return "risk-import";
    }

    /** Shows what a file would do; a file that was sent counts before a text that was pasted. */
    @PostMapping("/risks/import")
    String preview(
            @RequestPart(required = false) MultipartFile file,
            @RequestParam(defaultValue = "") String content,
            @RequestParam(defaultValue = "csv") String format,
            HttpServletRequest request,
            Model model)
            throws IOException {
        var sent = file != null && !file.isEmpty();
        var text = sent ? new String(file.getBytes(), StandardCharsets.UTF_8) : content;
        var markdown = sent ? isMarkdown(String.valueOf(file.getOriginalFilename())) : format.equals("md");
        var preview = exchange.preview(markdown ? Format.MARKDOWN : Format.CSV, text);
        return show(preview, markdown ? "md" : "csv", text, pages.of(request), model);
    }

    @PostMapping("/risks/import/confirm")
    String confirm(
            @RequestParam String content,
            @RequestParam String format,
            Principal who,
            HttpServletRequest request,
            Model model) {
        var preview = exchange.take(format.equals("md") ? Format.MARKDOWN : Format.CSV, content, who.getName());
        return preview.possible() ? "redirect:/risks" : show(preview, format, content, pages.of(request), model);
    }

    private static boolean isMarkdown(String name) {
        return name.endsWith(".md") || name.endsWith(".markdown");
    }

    private static String show(RiskExchange.Preview preview, String format, String content, Page page, Model model) {
        model.addAttribute(
                "form",
                new RiskImportPage(
                        format,
                        content,
                        lede(preview, page),
                        preview.planned().stream()
                                .map(planned -> row(planned, page))
                                .toList(),
                        preview.wrong().stream().map(wrong -> said(wrong, page)).toList(),
                        preview.possible()));
        return "risk-import";
    }

    private static String lede(RiskExchange.Preview preview, Page page) {
        return preview.possible()
                ? page.t(
                        "risks.import.would",
                        "new",
                        count(preview, RiskExchange.Effect.NEW),
                        "changed",
                        count(preview, RiskExchange.Effect.CHANGED),
                        "same",
                        count(preview, RiskExchange.Effect.SAME))
                : page.t("risks.import.wrong", "n", preview.wrong().size());
    }

    private static long count(RiskExchange.Preview preview, RiskExchange.Effect effect) {
        return preview.planned().stream()
                .filter(planned -> planned.effect() == effect)
                .count();
    }

    private static RiskImportPage.Row row(RiskExchange.Planned planned, Page page) {
        return new RiskImportPage.Row(
                Integer.toString(planned.line()),
                planned.risk().id(),
                page.name(planned.risk().written().title()),
                page.t("risks.effect." + planned.effect().name().toLowerCase(Locale.ROOT)),
                String.join(
                        ", ",
                        planned.fields().stream()
                                .map(field -> page.t("risks.field." + field))
                                .toList()));
    }

    private static String said(RiskExchange.Wrong wrong, Page page) {
        return page.t(
                "risks.import.at",
                "line",
                Integer.toString(wrong.line()),
                "column",
                Integer.toString(wrong.column()),
                "field",
                wrong.problem().field(),
                "problem",
                RiskForms.said(wrong.problem(), page));
    }
}
