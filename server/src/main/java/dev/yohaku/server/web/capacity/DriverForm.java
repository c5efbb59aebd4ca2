package dev.yohaku.server.web.capacity;

import dev.yohaku.server.capacity.Driver;
import dev.yohaku.server.capacity.LimitKind;
import dev.yohaku.server.catalog.Name;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What somebody wrote into the form of a driver, as they wrote it. All fields are text; a browser may leave any of them out. */
record DriverForm(
        String id,
        String nameJa,
        String nameEn,
        String watch,
        String limit,
        String kind,
        String source,
        String asOf,
        String service,
        String loadsJa,
        String loadsEn) {
    private static final int LONGEST = 200;
    private static final int LONGEST_ID = 64;

    static final DriverForm EMPTY = new DriverForm("", "", "", "", "", "measured", "", "", "", "", "");

    /** Of what a browser sent; absent fields are empty. */
    static DriverForm of(String id, Map<String, String> sent) {
        return new DriverForm(
                id,
                field(sent, "nameJa"),
                field(sent, "nameEn"),
                field(sent, "watch"),
                field(sent, "limit"),
                field(sent, "kind"),
                field(sent, "source"),
                field(sent, "asOf"),
                field(sent, "service"),
                field(sent, "loadsJa"),
                field(sent, "loadsEn"));
    }

    static DriverForm of(Driver driver) {
        return new DriverForm(
                driver.id(),
                driver.name().ja(),
                driver.name().en(),
                driver.watchId(),
                plain(driver.limit()),
                driver.limitKind().word(),
                driver.limitSource(),
                driver.limitAsOf() == null ? "" : driver.limitAsOf().toString(),
                driver.service(),
                driver.loads().ja(),
                driver.loads().en());
    }

    /** What is wrong, by field: the key of a message, which may use what was written as {@code text}. Empty when all is well. */
    Map<String, String> wrong() {
        var wrong = new TreeMap<String, String>();
        if (nameJa.isEmpty() && nameEn.isEmpty()) {
            wrong.put("nameJa", "capacity.form.wrong.name");
        } else if (newId().isEmpty()) {
            wrong.put("nameEn", "capacity.form.wrong.id");
        }
        if (watch.isEmpty()) {
            wrong.put("watch", "capacity.form.wrong.watch");
        }
        if (number(limit) == null) {
            wrong.put("limit", "capacity.form.wrong.limit");
        }
        if (kind().isEmpty() || !kind.matches("measured|quota|assumed")) {
            wrong.put("kind", "capacity.form.wrong.kind");
        }
        if (source.isEmpty()) {
            wrong.put("source", "capacity.form.wrong.source");
        }
        if (!asOf.isEmpty() && date(asOf) == null) {
            wrong.put("asOf", "capacity.form.wrong.date");
        }
        tooLong(wrong);
        return wrong;
    }

    private void tooLong(Map<String, String> wrong) {
        var texts = Map.of(
                "nameJa", nameJa, "nameEn", nameEn, "source", source, "service", service, "loadsJa", loadsJa, "loadsEn",
                loadsEn);
        texts.forEach((field, text) -> {
            if (text.length() > LONGEST) {
                wrong.put(field, "capacity.form.wrong.long");
            }
        });
    }

    /** The id of a driver that is new: its name in small letters and hyphens; empty when nothing of it can be written so. */
    String newId() {
        if (!id.isEmpty()) {
            return id;
        }
        var ascii = Normalizer.normalize(nameEn.isEmpty() ? nameJa : nameEn, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        return ascii.substring(0, Math.min(LONGEST_ID, ascii.length()));
    }

    /** The driver, once nothing is wrong. */
    Driver driver() {
        return new Driver(
                newId(),
                both(nameJa, nameEn),
                watch,
                java.util.Objects.requireNonNull(number(limit)),
                LimitKind.of(kind),
                source,
                date(asOf),
                service,
                loadsJa.isEmpty() && loadsEn.isEmpty() ? Name.of("—") : both(loadsJa, loadsEn),
                Driver.PAGE);
    }

    static int longest() {
        return LONGEST;
    }

    private static Name both(String ja, String en) {
        return new Name(ja.isEmpty() ? en : ja, en.isEmpty() ? ja : en);
    }

    private static @Nullable Double number(String text) {
        try {
            var value = Double.parseDouble(
                    Normalizer.normalize(text, Normalizer.Form.NFKC).replace(",", ""));
            return value > 0 && Double.isFinite(value) ? (Double) value : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static String plain(double value) {
        return java.math.BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private static String field(Map<String, String> sent, String name) {
        return sent.getOrDefault(name, "").strip();
    }
}
