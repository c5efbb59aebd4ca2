package dev.yohaku.server.signals;

import dev.yohaku.engine.change.Nature;

/**
 * How the values of a series are written.
 *
 * @param unit of measured values: {@code s}, {@code connections}, …; may be empty
 * @param decimals of a share in percent, so many that its change shows
 */
public record Scale(Nature nature, String unit, int decimals) {
    public static Scale of(Shift shift) {
        var percent = 100 * Math.abs(shift.change().after() - shift.change().before());
        var decimals = percent <= 0 ? 2 : Math.clamp((int) Math.ceil(-Math.log10(percent)) + 1, 1, 4);
        return new Scale(shift.nature(), shift.unit(), decimals);
    }
}
