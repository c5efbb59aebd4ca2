package dev.yohaku.server.identity;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Answers {@code /join/<secret>}: the page behind a one-time link. */
@Controller
class JoinController {
    private final OneTimeLinks links;
    private final Joining joining;
    private final Passwords passwords;

    JoinController(OneTimeLinks links, Joining joining, Passwords passwords) {
        this.links = links;
        this.joining = joining;
        this.passwords = passwords;
    }

    @GetMapping("/join/{secret}")
    String form(@PathVariable String secret, Model model, HttpServletResponse response) {
        var link = links.find(new Secret(secret));
        return link.isEmpty() ? gone(response) : show(secret, link.get(), new Joining.Form("", "", "", ""), "", model);
    }

    @PostMapping("/join/{secret}")
    String join(
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            Model model,
            HttpServletResponse response) {
        var link = links.find(new Secret(secret));
        if (link.isEmpty()) {
            return gone(response);
        }
        var form = new Joining.Form(id, name, password, again);
        var problem = problem(link.get(), form)
                .or(() -> joining.join(new Secret(secret), link.get(), form, passwords.hash(password)));
        return problem.isEmpty() ? "redirect:/sign-in?ready" : show(secret, link.get(), form, problem.get(), model);
    }

    private Optional<String> problem(OneTimeLinks.Link link, Joining.Form form) {
        var ofPerson = link.person() == null ? form.problem() : Optional.<String>empty();
        return ofPerson.or(() -> passwords.problem(form.password(), form.again()));
    }

    private static String show(String secret, OneTimeLinks.Link link, Joining.Form form, String problem, Model model) {
        model.addAttribute("secret", secret);
        model.addAttribute("kind", link.kind().name().toLowerCase(Locale.ROOT));
        model.addAttribute("person", link.person() == null ? "" : link.person());
        model.addAttribute("id", form.id());
        model.addAttribute("name", form.name());
        model.addAttribute("problem", problem);
        return "identity/join";
    }

    private static String gone(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_GONE);
        return "identity/gone";
    }
}
