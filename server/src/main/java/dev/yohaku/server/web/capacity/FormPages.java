package dev.yohaku.server.web.capacity;

import dev.yohaku.server.capacity.LimitKind;
import dev.yohaku.server.catalog.Catalog;
import dev.yohaku.server.catalog.Service;
import dev.yohaku.server.watches.Watch;
import dev.yohaku.server.watches.Watches;
import dev.yohaku.server.web.Page;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts the form of a driver together. Thread-safe. */
@Component
class FormPages {
    private final Watches watches;
    private final Catalog catalog;

    FormPages(Watches watches, Catalog catalog) {
        this.watches = watches;
        this.catalog = catalog;
    }

    /** @param wrong keys of messages by field */
    FormPage of(DriverForm form, Map<String, String> wrong, boolean known, Page page) {
        var there = known ? "/capacity/" + form.id() : "/capacity";
        return new FormPage(
                known
                        ? page.t(
                                "capacity.form.title.edit",
                                "name",
                                page.lang().equals("ja") ? form.nameJa() : form.nameEn())
                        : page.t("capacity.form.title.new"),
                known ? there + "/edit" : "/capacity/new",
                there,
                values(form),
                said(wrong, form, page),
                watches(form, page),
                kinds(form, page),
                services(form, page),
                known);
    }

    private static Map<String, String> values(DriverForm form) {
        return Map.of(
                "nameJa",
                form.nameJa(),
                "nameEn",
                form.nameEn(),
                "limit",
                form.limit(),
                "source",
                form.source(),
                "asOf",
                form.asOf(),
                "loadsJa",
                form.loadsJa(),
                "loadsEn",
                form.loadsEn());
    }

    private static Map<String, String> said(Map<String, String> wrong, DriverForm form, Page page) {
        var said = new TreeMap<String, String>();
        wrong.forEach((field, key) -> {
            var text = field.equals("limit") ? form.limit() : form.asOf();
            said.put(field, page.t(key, "text", text, "n", DriverForm.longest()));
        });
        return said;
    }

    private List<FormPage.Choice> watches(DriverForm form, Page page) {
        return watches.all().stream()
                .map(watch -> new FormPage.Choice(
                        watch.id(), named(watch, page), watch.id().equals(form.watch())))
                .toList();
    }

    private static String named(Watch watch, Page page) {
        return watch.unit().isEmpty() ? page.name(watch.name()) : page.name(watch.name()) + " (" + watch.unit() + ")";
    }

    private static List<FormPage.Choice> kinds(DriverForm form, Page page) {
        return Arrays.stream(LimitKind.values())
                .map(kind -> new FormPage.Choice(
                        kind.word(),
                        page.t("capacity.kind." + kind.word()),
                        kind.word().equals(form.kind())))
                .toList();
    }

    private List<FormPage.Choice> services(DriverForm form, Page page) {
        var any = new FormPage.Choice(
                "", page.t("capacity.form.service.any"), form.service().isEmpty());
        var known = catalog.services().stream().map(service -> choice(service, form, page));
        return Stream.concat(Stream.of(any), known).toList();
    }

    private static FormPage.Choice choice(Service service, DriverForm form, Page page) {
        return new FormPage.Choice(
                service.id(), page.name(service.name()), service.id().equals(form.service()));
    }
}
