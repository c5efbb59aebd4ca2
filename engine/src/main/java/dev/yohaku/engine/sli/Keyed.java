package dev.yohaku.engine.sli;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** An immutable map from numbers (days, hours) to values, by ascending number; found at once where the numbers have no holes. */
final class Keyed<T> {
    private final long[] keys;
    private final T[] values;

    private Keyed(long[] keys, T[] values) {
        this.keys = keys;
        this.values = values;
    }

    static <T> Keyed<T> empty(IntFunction<T[]> array) {
        return new Keyed<>(new long[0], array.apply(0));
    }

    int size() {
        return keys.length;
    }

    long key(int index) {
        return keys[index];
    }

    T value(int index) {
        return values[index];
    }

    @Nullable
    T find(long key) {
        var index = ceiling(key);
        return index < keys.length && keys[index] == key ? values[index] : null;
    }

    /** The index of the first entry at or after a key; the size when there is none. */
    int ceiling(long key) {
        if (keys.length == 0 || key <= keys[0]) {
            return 0;
        }
        var guess = key - keys[0];
        if (guess < keys.length && keys[(int) guess] == key) {
            return (int) guess;
        }
        var index = Arrays.binarySearch(keys, key);
        return index >= 0 ? index : -index - 1;
    }

    /** These entries with others put over them. */
    Keyed<T> with(SortedMap<Long, T> changes) {
        var indices = new TreeMap<Integer, T>();
        for (var change : changes.entrySet()) {
            var index = ceiling(change.getKey());
            if (index == keys.length || keys[index] != change.getKey()) {
                return merged(changes);
            }
            indices.put(index, change.getValue());
        }
        var copy = values.clone();
        indices.forEach((index, value) -> copy[index] = value);
        return new Keyed<>(keys, copy);
    }

    private Keyed<T> merged(SortedMap<Long, T> changes) {
        var mergedKeys = new long[keys.length + changes.size()];
        var merged = Arrays.copyOf(values, mergedKeys.length);
        var size = 0;
        var taken = 0;
        for (var change : changes.entrySet()) {
            var index = ceiling(change.getKey());
            System.arraycopy(keys, taken, mergedKeys, size, index - taken);
            System.arraycopy(values, taken, merged, size, index - taken);
            size += index - taken;
            taken = index < keys.length && keys[index] == change.getKey() ? index + 1 : index;
            mergedKeys[size] = change.getKey();
            merged[size++] = change.getValue();
        }
        System.arraycopy(keys, taken, mergedKeys, size, keys.length - taken);
        System.arraycopy(values, taken, merged, size, keys.length - taken);
        size += keys.length - taken;
        return new Keyed<>(Arrays.copyOf(mergedKeys, size), Arrays.copyOf(merged, size));
    }
}
