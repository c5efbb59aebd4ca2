package dev.yohaku.engine.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yohaku.engine.time.LocalCalendar;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WatchingStateTests {
    /** Shared by all series, or what was found. */
    private static final Set<Class<?>> NOT_STATE = Set.of(Watched.class, LocalCalendar.class, String.class);

    private static final Map<Class<?>, Integer> BYTES =
            Map.of(double.class, 8, long.class, 8, int.class, 4, float.class, 4, boolean.class, 1, byte.class, 1);

    @ParameterizedTest
    @EnumSource(Nature.class)
    void whatASeriesKeepsIsUnderFourKilobytes(Nature nature) throws IllegalAccessException {
        var series = switch (nature) {
            case SHARE -> Drawn.share("x", 1, 13 * Drawn.WEEK, 1000, i -> 0.001);
            case COUNT -> Drawn.count("x", 1, 13 * Drawn.WEEK, 1000, i -> 1);
            case LEVEL -> Drawn.level("x", 1, 13 * Drawn.WEEK, i -> 50);
        };
        var watching = Watching.of(series, Drawn.PLAIN, Sensitivities.none());
        var most = 0;
        for (var i = 0; i < series.values().length(); i++) {
            watching.add(series.values().at(i), series.weights().at(i));
            if (i % 100 == 0) {
                most = Math.max(most, size(watching, Collections.newSetFromMap(new IdentityHashMap<>())));
            }
        }

        assertThat(most).isBetween(500, 4000);
    }

    private static int size(Object value, Set<Object> seen) throws IllegalAccessException {
        if (NOT_STATE.contains(value.getClass())
                || value instanceof Collection
                || value instanceof Enum
                || !seen.add(value)) {
            return 0;
        }
        if (value.getClass().isArray()) {
            return Array.getLength(value) * BYTES.getOrDefault(value.getClass().getComponentType(), 0);
        }
        var size = 0;
        for (var field : value.getClass().getDeclaredFields()) {
            size += Modifier.isStatic(field.getModifiers()) ? 0 : size(field, value, seen);
        }
        return size;
    }

    private static int size(Field field, Object owner, Set<Object> seen) throws IllegalAccessException {
        if (field.getType().isPrimitive()) {
            return BYTES.getOrDefault(field.getType(), 0);
        }
        if (!field.getType().getName().startsWith("dev.yohaku")
                && !field.getType().isArray()) {
            return 0;
        }
        field.setAccessible(true);
        var value = field.get(owner);
        return value == null ? 0 : size(value, seen);
    }
}
