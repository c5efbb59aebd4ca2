package dev.yohaku.server;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTests {
    @Test
    void modulesUseOnlyWhatTheyMayUse() {
        ApplicationModules.of(Yohaku.class).verify();
    }
}
