package dev.yohaku.server.identity;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Answers {@code /people}: invitations, roles, and who may not sign in for now. For administrators. */
@Controller
class PeopleController {
    private final People people;
    private final Administration administration;
    private final String baseUrl;

    PeopleController(People people, Administration administration, @Value("${yohaku.base-url:}") String baseUrl) {
        this.people = people;
        this.administration = administration;
        this.baseUrl = baseUrl.replaceAll("/+$", "");
    }

    @GetMapping("/people")
    String list(@AuthenticationPrincipal CurrentUser admin, Model model) {
        return show(admin, "", "", model);
    }

    @PostMapping("/people/invitations")
    String invite(
            @AuthenticationPrincipal CurrentUser admin,
            @RequestParam Role role,
            @RequestParam(defaultValue = "") String team,
            HttpServletRequest request,
            Model model) {
        var secret = administration.invite(admin, new Grant(team.strip(), role));
        return show(admin, "", address(request, secret), model);
    }

    @PostMapping("/people/{id}/link")
    String link(
            @AuthenticationPrincipal CurrentUser admin,
            @PathVariable String id,
            HttpServletRequest request,
            Model model) {
        var secret = administration.newPassword(admin, existing(id));
        return show(admin, "", address(request, secret), model);
    }

    @PostMapping("/people/{id}/role")
    String role(
            @AuthenticationPrincipal CurrentUser admin,
            @PathVariable String id,
            @RequestParam Role role,
            @RequestParam(defaultValue = "") String team,
            Model model) {
        var changed = administration.give(admin, existing(id), new Grant(team.strip(), role));
        return changed ? "redirect:/people" : show(admin, "identity.people.last", "", model);
    }

    @PostMapping("/people/{id}/disabled")
    String disabled(
            @AuthenticationPrincipal CurrentUser admin,
            @PathVariable String id,
            @RequestParam boolean disabled,
            Model model) {
        var changed = administration.setDisabled(admin, existing(id), disabled);
        return changed ? "redirect:/people" : show(admin, "identity.people.last", "", model);
    }

    private Person existing(String id) {
        return people.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String address(HttpServletRequest request, Secret secret) {
        var base = baseUrl.isEmpty()
                ? ServletUriComponentsBuilder.fromContextPath(request).toUriString()
                : baseUrl;
        return base + "/join/" + secret.text();
    }

    private String show(CurrentUser admin, String problem, String made, Model model) {
        model.addAttribute("me", admin.id());
        model.addAttribute("people", people.all());
        model.addAttribute("problem", problem);
        model.addAttribute("made", made);
        return "identity/people";
    }
}
