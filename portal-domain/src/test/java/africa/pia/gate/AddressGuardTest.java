package africa.pia.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AddressGuardTest {

    private static InetAddress at(String literal) throws UnknownHostException {
        return InetAddress.getByName(literal);
    }

    /** A guard for whom every name leads to these addresses. */
    private static AddressGuard leadingTo(String... literals) throws UnknownHostException {
        InetAddress[] addresses = new InetAddress[literals.length];
        for (int i = 0; i < literals.length; i++) {
            addresses[i] = at(literals[i]);
        }
        return new AddressGuard(host -> addresses, AddressGuard::isPublic, Set.of(80, 443));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "100.64.0.1",
                "100.100.100.200",
                "127.0.0.1",
                "127.8.9.10",
                "168.63.129.16",
                "169.254.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.1.1.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::7f00:1",
                "64:ff9b::7f00:1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "3fff::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void what_is_not_of_the_internet_is_not_public(String literal) throws UnknownHostException {
        assertThat(AddressGuard.isPublic(at(literal))).isFalse();
        assertThat(leadingTo(literal).admits(URI.create("http://any.example/"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.9.9.9",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "192.0.1.1",
                "196.1.2.3",
                "198.17.0.1",
                "223.255.255.255",
                "2001:4860:4860::8888",
                "2a00:1450::1",
                "2c0f:f248::1"
            })
    void what_is_of_the_internet_is_public(String literal) throws UnknownHostException {
        assertThat(AddressGuard.isPublic(at(literal))).isTrue();
        assertThat(leadingTo(literal).admits(URI.create("https://any.example/")))
                .isTrue();
    }

    @Test
    void one_private_address_among_public_ones_is_enough() throws UnknownHostException {
        assertThat(leadingTo("1.1.1.1", "127.0.0.1").admits(URI.create("https://any.example/")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://any.example/",
                "file:///etc/passwd",
                "gopher://any.example/",
                "http://any.example:22/",
                "https://any.example:8443/",
                "http://user@any.example/",
                "http://user:word@any.example/",
                "http:/path",
                "/articles/one"
            })
    void only_the_webs_own_ports_are_asked_and_nobodys_name_is_given(String address) throws UnknownHostException {
        assertThat(leadingTo("1.1.1.1").admits(URI.create(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://2130706433/",
                "http://0x7f000001/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://localhost/"
            })
    void the_guard_of_a_server_sees_through_every_way_to_write_an_address(String address) throws UnknownHostException {
        AddressGuard guard = AddressGuard.ofPublicNetworks(Set.of(80, 443));

        boolean admitted;
        try {
            admitted = guard.admits(URI.create(address));
        } catch (UnknownHostException noSuchName) {
            admitted = false;
        }

        assertThat(admitted).isFalse();
    }

    @Test
    void a_host_that_nobody_knows_is_no_private_one() {
        AddressGuard guard = new AddressGuard(
                host -> {
                    throw new UnknownHostException(host);
                },
                AddressGuard::isPublic,
                Set.of(80));

        assertThatThrownBy(() -> guard.admits(URI.create("http://nobody.example/")))
                .isInstanceOf(UnknownHostException.class);
    }
}
