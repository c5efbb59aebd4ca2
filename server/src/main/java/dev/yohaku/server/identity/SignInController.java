package dev.yohaku.server.identity;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Answers {@code GET /sign-in}; the form's POST is Spring Security's. */
@Controller
class SignInController {
    @GetMapping("/sign-in")
    String form(
            @RequestParam(required = false) String wrong,
            @RequestParam(defaultValue = "0") int wait,
            @RequestParam(required = false) String out,
            @RequestParam(required = false) String ready,
            Model model) {
        model.addAttribute("wrong", wrong != null);
        model.addAttribute("wait", Math.clamp(wait, 0, 60));
        model.addAttribute("note", out != null ? "identity.signed.out" : ready != null ? "identity.ready" : "");
        return "identity/sign-in";
    }
}
