package dev.yohaku.server.web.home;

import dev.yohaku.server.ingest.Follower;
import dev.yohaku.server.ingest.Sources;
import dev.yohaku.server.objectives.Statuses;
import dev.yohaku.server.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Answers {@code /}. */
@Controller
class HomeController {
    private final Statuses statuses;
    private final Sources sources;
    private final Follower follower;
    private final HomePages home;
    private final Pages pages;
    private final InstantSource clock;

    HomeController(
            Statuses statuses, Sources sources, Follower follower, HomePages home, Pages pages, InstantSource clock) {
        this.statuses = statuses;
        this.sources = sources;
        this.follower = follower;
        this.home = home;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/")
    String home(HttpServletRequest request, Model model) {
        var at = clock.instant();
        var standing = statuses.at(at);
        var nothing = standing.isEmpty() && sources.all().isEmpty();
        model.addAttribute("home", home.of(standing, follower.health(), pages.of(request), at));
        return nothing ? "home-empty" : "home";
    }
}
