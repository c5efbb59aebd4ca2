package dev.yohaku.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PreferencesTests {
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/slos");

    @Test
    void theBrowsersFirstLanguageThatWeSpeakIsTaken() {
        request.addHeader("Accept-Language", "fr, ja;q=0.8, en;q=0.5");
        request.setPreferredLocales(List.of(Locale.FRENCH, Locale.JAPANESE, Locale.ENGLISH));
        assertThat(Preferences.chosen(request, Locale.ENGLISH)).isEqualTo(Locale.JAPANESE);
    }

    @Test
    void withoutAnyTheWorkspacesLanguageIsTaken() {
        assertThat(Preferences.chosen(request, Locale.JAPANESE)).isEqualTo(Locale.JAPANESE);
    }

    @Test
    void theCookieWinsOverTheBrowserAndTheQuestionOverTheCookie() {
        request.addHeader("Accept-Language", "ja");
        request.setCookies(new Cookie("lang", "en"));
        assertThat(Preferences.chosen(request, Locale.JAPANESE)).isEqualTo(Locale.ENGLISH);
        request.setParameter("lang", "ja");
        assertThat(Preferences.chosen(request, Locale.JAPANESE)).isEqualTo(Locale.JAPANESE);
    }

    @Test
    void anythingElseIsNoAnswer() {
        request.setParameter("lang", "xx\r\nSet-Cookie: a=b");
        request.setParameter("theme", "<script>");
        assertThat(Preferences.chosen(request, Locale.ENGLISH)).isEqualTo(Locale.ENGLISH);
        assertThat(Preferences.theme(request)).isEmpty();
        assertThat(kept()).isEmpty();
    }

    @Test
    void anAnswerIsKeptBelowTheProductsOwnPath() {
        request.setContextPath("/yohaku");
        request.setParameter("theme", "dark");
        assertThat(Preferences.theme(request)).isEqualTo("dark");
        assertThat(kept())
                .startsWith("theme=dark; Path=/yohaku; Max-Age=31536000")
                .contains("SameSite=Lax");
    }

    private String kept() {
        var response = new MockHttpServletResponse();
        Preferences.keepAnswers(request, response);
        return String.valueOf(response.getHeader("Set-Cookie")).replace("null", "");
    }
}
