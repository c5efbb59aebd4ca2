package dev.yohaku.engine.sli;

/** Bad and total events of one label value in one hour; {@code hour} is whole hours since the epoch. Says what spends a budget. */
public record Spend(long hour, String label, String value, double bad, double total) {}
