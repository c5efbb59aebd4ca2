package dev.yohaku.server.simulator;

/** A service of the simulated product and the team that owns it. */
public record SimulatedService(String id, Words name, String team) {}
