package dev.yohaku.server.web.sources;

import dev.yohaku.server.ingest.Follower;
import dev.yohaku.server.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Answers {@code /sources}. */
@Controller
class SourcesController {
    private final Follower follower;
    private final Pages pages;

    SourcesController(Follower follower, Pages pages) {
        this.follower = follower;
        this.pages = pages;
    }

    @GetMapping("/sources")
    String sources(HttpServletRequest request, Model model) {
        var page = pages.of(request);
        var cards = follower.health().stream()
                .map(health -> SourceCards.of(health, page))
                .toList();
        model.addAttribute("sources", cards);
        return "sources";
    }
}
