package dev.yohaku.server.web.notices;

import dev.yohaku.server.notify.Channel;
import dev.yohaku.server.notify.Channels;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/** A channel as somebody filled it in; nothing in it has been checked. */
record ChannelForm(String form, String name, String team, Set<String> purposes, String language, String address) {
    /** What a channel can be chosen for; a heartbeat is for itself. */
    static final List<String> PURPOSES = List.of(Channel.DAILY, Channel.DIGEST);

    private static final int LONGEST_NAME = 120;

    static ChannelForm empty(String form, String language) {
        return new ChannelForm(form, "", "", Set.of(), language, "");
    }

    static ChannelForm of(Channel channel) {
        return new ChannelForm(
                channel.form().key(),
                channel.name(),
                channel.team(),
                channel.purposes(),
                channel.language().getLanguage(),
                "");
    }

    static ChannelForm of(MultiValueMap<String, String> fields) {
        return new ChannelForm(
                text(fields, "form"),
                text(fields, "name"),
                text(fields, "team"),
                new LinkedHashSet<>(fields.getOrDefault("purposes", List.of())),
                text(fields, "language"),
                text(fields, "address"));
    }

    private static String text(MultiValueMap<String, String> fields, String name) {
        var value = fields.getFirst(name);
        return value == null ? "" : value.strip();
    }

    /** The kind, if there is one. */
    Optional<Channel.Form> kind() {
        return Arrays.stream(Channel.Form.values())
                .filter(kind -> kind.key().equals(form))
                .findFirst();
    }

    /** The message key of the first thing that is wrong, the address aside; empty when it can be put. */
    Optional<String> problem(Set<String> teams) {
        if (kind().isEmpty()) {
            return Optional.of("notify.wrong.form");
        }
        if (name.length() > LONGEST_NAME) {
            return Optional.of("notify.wrong.name");
        }
        if (!team.isEmpty() && !teams.contains(team)) {
            return Optional.of("notify.wrong.team");
        }
        if (!isHeartbeat() && !(language.equals("ja") || language.equals("en"))) {
            return Optional.of("notify.wrong.language");
        }
        return isHeartbeat() || (!purposes.isEmpty() && PURPOSES.containsAll(purposes))
                ? Optional.empty()
                : Optional.of("notify.wrong.purposes");
    }

    /** Only of a form without problems. */
    Channels.Wanted wanted(String id, String wantedAddress) {
        return new Channels.Wanted(
                id,
                name,
                isHeartbeat() ? "" : team,
                isHeartbeat() ? Set.of(Channel.HEARTBEAT) : purposes,
                language.equals("en") ? Locale.ENGLISH : Locale.JAPANESE,
                kind().orElseThrow(),
                wantedAddress);
    }

    boolean isHeartbeat() {
        return form.equals(Channel.Form.HEARTBEAT.key());
    }
}
