package dev.yohaku.server.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.InternalResourceViewResolver;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Finds the JTE template {@code <view name>.jte}, compiled at build time, and gives it the model and {@code page}. A view name that
 * no template carries is left to the next resolver. Thread-safe.
 *
 * <p>The content type is stated and the order is first: otherwise content negotiation prefers the JSP-style
 * {@link InternalResourceViewResolver}, which forwards to the same address again.
 */
@Component
class JteViews implements ViewResolver, Ordered {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Pages pages;

    JteViews(Pages pages) {
        this.pages = pages;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        if (name.startsWith("redirect:")) {
            return new RedirectView(name.substring("redirect:".length()), true);
        }
        return engine.hasTemplate(name + ".jte") ? new JteView(name + ".jte") : null;
    }

    private final class JteView implements View {
        private final String template;

        JteView(String template) {
            this.template = template;
        }

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            var values = new HashMap<String, Object>(model == null ? Map.of() : model);
            values.put("page", pages.of(request));
            var output = new Utf8ByteOutput();
            engine.render(template, values, output);
            response.setContentType(getContentType());
            response.setContentLength(output.getContentLength());
            output.writeTo(response.getOutputStream());
        }
    }
}
