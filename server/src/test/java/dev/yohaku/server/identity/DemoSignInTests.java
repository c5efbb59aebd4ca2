package dev.yohaku.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class DemoSignInTests {
    private static MockHttpServletRequest request(String from, String host) {
        var request = new MockHttpServletRequest("GET", "/");
        request.setRemoteAddr(from);
        request.setServerName(host);
        return request;
    }

    @Test
    void somebodyOnThisMachineIsWelcome() {
        var demo = new Demo(true, "127.0.0.1");
        for (var host : List.of("127.0.0.1", "localhost", "LOCALHOST", "[::1]")) {
            assertThat(demo.welcomes(request("127.0.0.1", host))).as(host).isTrue();
        }
        assertThat(demo.welcomes(request("0:0:0:0:0:0:0:1", "localhost"))).isTrue();
    }

    @Test
    void aForeignHostIsNotEvenWhenItsNamePointsHere() {
        var demo = new Demo(true, "127.0.0.1");
        for (var host :
                List.of("evil.example", "127.0.0.1.evil.example", "localhost.evil.example", "10.0.0.1", "0.0.0.0")) {
            assertThat(demo.welcomes(request("127.0.0.1", host))).as(host).isFalse();
        }
    }

    @Test
    void anotherMachineIsNotWelcome() {
        assertThat(new Demo(true, "127.0.0.1").welcomes(request("192.168.0.7", "localhost")))
                .isFalse();
    }

    @Test
    void whatAProxyPassesOnIsNotWelcome() {
        for (var header : List.of("X-Forwarded-For", "Forwarded", "X-Forwarded-Host", "X-Real-IP", "Via")) {
            var request = request("127.0.0.1", "localhost");
            request.addHeader(header, "127.0.0.1");
            assertThat(new Demo(true, "127.0.0.1").welcomes(request)).as(header).isFalse();
        }
    }

    @Test
    void aServerThatListensElsewhereHasNoDemoSignIn() {
        for (var address : List.of("", "0.0.0.0", "::", "192.168.0.7")) {
            assertThat(new Demo(true, address).welcomes(request("127.0.0.1", "localhost")))
                    .as(address)
                    .isFalse();
        }
    }

    @Test
    void theProductHasNoDemoSignIn() {
        assertThat(new Demo(false, "127.0.0.1").welcomes(request("127.0.0.1", "localhost")))
                .isFalse();
    }
}
