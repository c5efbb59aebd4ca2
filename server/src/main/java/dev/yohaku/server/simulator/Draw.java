package dev.yohaku.server.simulator;

/**
 * Numbers that look random but are a pure function of their keys, bit for bit the same on every machine. Counter-based (SplitMix64's
 * finaliser over key and position), so any minute can be drawn without drawing those before it.
 */
final class Draw {
    private static final double NORMAL_FROM = 12;
    private static final double ROOT_OF_THREE = Math.sqrt(3);

    private Draw() {}

    static long mix(long key) {
        var z = key + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    static long key(long seed, long... parts) {
        var key = mix(seed);
        for (var part : parts) {
            key = mix(key ^ (part * 0xD1342543DE82EF95L));
        }
        return key;
    }

    static long key(long seed, String name, long... parts) {
        return key(seed ^ ((long) name.hashCode() << 20), parts);
    }

    /** Uniform in [0, 1). */
    static double unit(long hash) {
        return (hash >>> 11) * 0x1.0p-53;
    }

    /** Near normal with mean 0 and deviation 1, never beyond ±3.5: the sum of four uniforms. */
    static double bell(long hash) {
        var sum = (hash & 0xFFFF) + (hash >>> 16 & 0xFFFF) + (hash >>> 32 & 0xFFFF) + (hash >>> 48);
        return (sum / 65536.0 - 2) * ROOT_OF_THREE;
    }

    /** A count with this mean: Poisson by inversion when small, its normal neighbour when large. */
    static int poisson(double mean, long hash) {
        if (mean >= NORMAL_FROM) {
            return (int) Math.max(0, Math.floor(mean + Math.sqrt(mean) * bell(hash) + 0.5));
        }
        return mean <= 0 ? 0 : small(mean, unit(hash));
    }

    private static int small(double mean, double uniform) {
        var chance = StrictMath.exp(-mean);
        var reached = chance;
        var count = 0;
        while (uniform >= reached && count < 100) {
            count++;
            chance *= mean / count;
            reached += chance;
        }
        return count;
    }
}
