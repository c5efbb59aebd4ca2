package dev.yohaku.server.retrospect;

/** So many of so many. */
public record Share(int n, int of) {
    /** With fewer than this, a percentage says more than is known. */
    public static final int FEW = 5;

    public static final Share NONE = new Share(0, 0);

    public Share {
        if (n < 0 || n > of) {
            throw new IllegalArgumentException(n + " of " + of + ": give a part of a whole");
        }
    }

    /** Whether there are so few that no percentage is said. */
    public boolean few() {
        return of < FEW;
    }

    /** 0 to 1; 0 of nothing is 0. */
    public double ratio() {
        return of == 0 ? 0 : (double) n / of;
    }
}
