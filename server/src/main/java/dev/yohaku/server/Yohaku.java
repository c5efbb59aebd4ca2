package dev.yohaku.server;

import java.time.InstantSource;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The server process: what {@code ./yohaku serve} and {@code ./yohaku demo} run. Started by the commands in {@code cli}. */
@Modulithic(systemName = "Yohaku")
@EnableScheduling
@SpringBootApplication
public class Yohaku {
    /** The one clock of the process. */
    @Bean
    static InstantSource clock() {
        return InstantSource.system();
    }
}
