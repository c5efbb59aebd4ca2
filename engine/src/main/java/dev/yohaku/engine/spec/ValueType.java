package dev.yohaku.engine.spec;

/** What an expression yields: a number, series with a number each, series with samples each, or a text. */
enum ValueType {
    SCALAR,
    VECTOR,
    RANGE,
    STRING
}
