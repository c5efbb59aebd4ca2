package dev.yohaku.server.reviews;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Editions as they are stored; what an earlier version wrote reads as if its newer fields were empty. */
final class EditionJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private EditionJson() {}

    static String stored(Edition edition) {
        return MAPPER.writeValueAsString(edition);
    }

    static Edition read(String stored) {
        return MAPPER.readValue(stored, Edition.class);
    }
}
