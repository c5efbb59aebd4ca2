package dev.yohaku.server;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The server process: what {@code ./yohaku serve} and {@code ./yohaku demo} run. Started by the commands in {@code cli}. */
@Modulithic(systemName = "Yohaku")
@SpringBootApplication
public class Yohaku {}
