package dev.yohaku.server.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutsideAddressesTests {
    private final OutsideAddresses strict = new OutsideAddresses(List.of());
    private final OutsideAddresses named = new OutsideAddresses(List.of("chat.internal", "localhost", "::1"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.0.1",
                "169.254.169.254",
                "0.0.0.0",
                "0.1.2.3",
                "100.64.0.1",
                "192.0.0.8",
                "198.18.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::1",
                "2001:0:1::1"
            })
    void whatIsNotThePublicNetworkIsRefused(String address) throws UnknownHostException {
        assertThat(OutsideAddresses.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "100.128.0.1", "172.32.0.1", "192.1.0.1", "198.20.0.1", "2606:4700::1111"})
    void publicAddressesAreFine(String address) throws UnknownHostException {
        assertThat(OutsideAddresses.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hooks.example.com/x",
                "ftp://hooks.example.com/x",
                "https:///x",
                "https://user:pass@hooks.example.com/",
                "https://hooks.example.com/#x",
                "hooks.example.com/x",
                "file:///etc/passwd",
                "https://a b/",
                "",
                "https://[::1"
            })
    void whatIsNoPlainAddressOverTlsIsRefused(String text) {
        assertThat(strict.parse(text)).isInstanceOf(OutsideAddresses.Parsed.Wrong.class);
    }

    @Test
    void aHostAllowedByNameMayBeInsideAndWithoutTls() {
        assertThat(named.parse("http://Chat.internal:8065/hooks/x")).isInstanceOf(OutsideAddresses.Parsed.Fine.class);
        assertThat(named.parse("http://other.internal/hooks/x")).isInstanceOf(OutsideAddresses.Parsed.Wrong.class);
        assertThat(named.find("localhost")).isInstanceOf(OutsideAddresses.Found.Reachable.class);
        assertThat(named.find("[::1]")).isInstanceOf(OutsideAddresses.Found.Reachable.class);
        assertThat(strict.find("localhost"))
                .isEqualTo(new OutsideAddresses.Found.Unreachable(new Problem(Problem.Kind.PRIVATE, "localhost")));
    }

    @Test
    void anAddressOfTheHostAllowedByNameIsNotAllowedByItself() {
        assertThat(named.find("127.0.0.1")).isInstanceOf(OutsideAddresses.Found.Unreachable.class);
    }
}
