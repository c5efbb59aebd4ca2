package dev.yohaku.server.web.proposals;

import dev.yohaku.server.discovery.Discoverer;
import dev.yohaku.server.discovery.Proposals;
import dev.yohaku.server.discovery.Runs;
import dev.yohaku.server.discovery.Taking;
import dev.yohaku.server.identity.Audit;
import dev.yohaku.server.identity.CurrentUser;
import dev.yohaku.server.identity.Role;
import dev.yohaku.server.ingest.Source;
import dev.yohaku.server.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Answers {@code /proposals}: what was found, and the decisions on it. Posts are for members. */
@Controller
@RequestMapping("/proposals")
class ProposalsController {
    private static final String BACK = "redirect:/proposals";

    private final Discoverer discoverer;
    private final Proposals proposals;
    private final Runs runs;
    private final Taking taking;
    private final Pages pages;
    private final Audit audit;

    ProposalsController(
            Discoverer discoverer, Proposals proposals, Runs runs, Taking taking, Pages pages, Audit audit) {
        this.discoverer = discoverer;
        this.proposals = proposals;
        this.runs = runs;
        this.taking = taking;
        this.pages = pages;
        this.audit = audit;
    }

    @GetMapping
    String proposals(HttpServletRequest request, Model model) {
        var standing = new ProposalsPages.Standing(
                discoverer.hasSource(),
                discoverer.running(),
                runs.last(Source.DEFAULT),
                proposals.all(),
                runs.declined());
        var member = CurrentUser.of(request)
                .map(user -> user.maySomewhere(Role.MEMBER))
                .orElse(false);
        model.addAttribute("proposals", ProposalsPages.of(standing, member, pages.of(request)));
        return "proposals";
    }

    @PostMapping("/look")
    String look() {
        discoverer.start();
        return BACK;
    }

    @PostMapping("/{id}/accept")
    String accept(@PathVariable String id, Principal who) {
        taking.accept(known(id), who.getName());
        audit.record(who.getName(), "proposal.accepted", id, "");
        return BACK;
    }

    @PostMapping("/{id}/dismiss")
    String dismiss(@PathVariable String id, Principal who) {
        taking.dismiss(known(id), who.getName());
        audit.record(who.getName(), "proposal.dismissed", id, "");
        return BACK;
    }

    @PostMapping("/{id}/restore")
    String restore(@PathVariable String id, Principal who) {
        taking.restore(known(id), who.getName());
        audit.record(who.getName(), "proposal.restored", id, "");
        return BACK;
    }

    private String known(String id) {
        return proposals
                .find(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .id();
    }
}
