package dev.yohaku.server.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Answers {@code /account}: one's own password and tokens. */
@Controller
class AccountController {
    private final People people;
    private final Passwords passwords;
    private final ApiTokens tokens;
    private final Audit audit;
    private final Throttle throttle;

    AccountController(People people, Passwords passwords, ApiTokens tokens, Audit audit, Throttle throttle) {
        this.people = people;
        this.passwords = passwords;
        this.tokens = tokens;
        this.audit = audit;
        this.throttle = throttle;
    }

    @GetMapping("/account")
    String account(@AuthenticationPrincipal CurrentUser user, Model model) {
        return show(user, "", "", model);
    }

    @PostMapping("/account/password")
    String password(
            @AuthenticationPrincipal CurrentUser user,
            @RequestParam String current,
            @RequestParam String password,
            @RequestParam String again,
            HttpServletRequest request,
            Model model) {
        var problem = wrong(user, current, Origin.of(request)).or(() -> passwords.problem(password, again));
        if (problem.isPresent()) {
            return show(user, problem.get(), "", model);
        }
        people.setPassword(user.id(), passwords.hash(password));
        audit.record(user.id(), "password.changed", user.id(), "");
        return "redirect:/sign-in?ready";
    }

    @PostMapping("/account/tokens")
    String makeToken(
            @AuthenticationPrincipal CurrentUser user,
            @RequestParam String name,
            @RequestParam ApiToken.Scope scope,
            @RequestParam int days,
            Model model) {
        if (name.isBlank() || name.length() > 80 || days < 1 || days > 366) {
            return show(user, "identity.token.wrong", "", model);
        }
        var secret = tokens.make(user.id(), name.strip(), scope, Duration.ofDays(days));
        audit.record(user.id(), "token.made", name.strip(), scope.name());
        return show(user, "", secret.text(), model);
    }

    @PostMapping("/account/tokens/{id}/revoke")
    String revoke(@AuthenticationPrincipal CurrentUser user, @PathVariable String id) {
        if (tokens.revoke(user.id(), id)) {
            audit.record(user.id(), "token.revoked", id, "");
        }
        return "redirect:/account";
    }

    private Optional<String> wrong(CurrentUser user, String current, Origin origin) {
        if (throttle.pause(user.id(), origin).isPositive()) {
            return Optional.of("identity.password.wait");
        }
        if (passwords.match(people.account(user.id()), current)) {
            return Optional.empty();
        }
        throttle.failed(user.id(), origin);
        return Optional.of("identity.password.wrong");
    }

    private String show(CurrentUser user, String problem, String made, Model model) {
        model.addAttribute("user", user);
        model.addAttribute("tokens", tokens.of(user.id()));
        model.addAttribute("problem", problem);
        model.addAttribute("made", made);
        return "identity/account";
    }
}
