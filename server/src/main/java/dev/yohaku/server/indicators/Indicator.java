package dev.yohaku.server.indicators;

import dev.yohaku.engine.sli.SliDefinition;

/**
 * An SLI: what is counted, from which source. {@code generation} starts at 1 and rises when what is counted changes;
 * a history belongs to one generation.
 *
 * @param id unique, stable, lower case
 * @param queries as they were written, for people to read; {@code definition} is what they mean
 * @param source id of the source that is read
 */
public record Indicator(
        String id, String service, Queries queries, SliDefinition definition, int generation, String source) {}
