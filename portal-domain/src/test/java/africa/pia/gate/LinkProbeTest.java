package africa.pia.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against a site on the loopback, which is let in for once. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LinkProbeTest {

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer site;

    @BeforeEach
    void open() throws IOException {
        site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            asked.add(exchange.getRequestMethod() + " " + path);
            if (path.matches("/(head/)?[0-9]+")) {
                boolean headOnly = path.startsWith("/head/");
                int status = Integer.parseInt(path.replaceAll("\\D", ""));
                boolean lies = headOnly && exchange.getRequestMethod().equals("GET");
                exchange.sendResponseHeaders(lies ? 200 : status, -1);
            } else if (path.startsWith("/to/")) {
                exchange.getResponseHeaders()
                        .add("Location", exchange.getRequestURI().getQuery());
                exchange.sendResponseHeaders(Integer.parseInt(path.substring(4)), -1);
            } else if (path.equals("/round")) {
                exchange.getResponseHeaders().add("Location", "/round");
                exchange.sendResponseHeaders(302, -1);
            } else if (path.equals("/endless") && exchange.getRequestMethod().equals("GET")) {
                // More than anybody should read.
                exchange.sendResponseHeaders(200, 1L << 40);
                exchange.getResponseBody().write(new byte[1024]);
                exchange.getResponseBody().flush();
            } else {
                exchange.sendResponseHeaders(405, -1);
            }
            exchange.close();
        });
        site.start();
    }

    @AfterEach
    void close() {
        site.stop(0);
    }

    private String address(String path) {
        return "http://127.0.0.1:" + site.getAddress().getPort() + path;
    }

    private Trial probe(String address) throws InterruptedException {
        AddressGuard guard = new AddressGuard(
                InetAddress::getAllByName,
                each -> each.isLoopbackAddress() && each.getAddress()[3] == 1,
                Set.of(site.getAddress().getPort()));
        return new LinkProbe(guard, Duration.ofSeconds(20), "PIA").probe(address);
    }

    @ParameterizedTest
    @CsvSource({
        "200,FINE",
        "204,FINE",
        "206,FINE",
        "404,GONE",
        "410,GONE",
        "401,UNCLEAR",
        "403,UNCLEAR",
        "405,UNCLEAR",
        "429,UNCLEAR",
        "500,UNCLEAR",
        "503,UNCLEAR",
        "300,UNCLEAR"
    })
    void a_status_says_what_it_says(int status, Trial trial) throws InterruptedException {
        assertThat(probe(address("/" + status))).isEqualTo(trial);
    }

    @Test
    void a_head_that_is_fine_is_enough() throws InterruptedException {
        probe(address("/200"));

        assertThat(asked).containsExactly("HEAD /200");
    }

    @ParameterizedTest
    @CsvSource({"404", "405", "500"})
    void what_refuses_its_head_is_asked_for_itself(int status) throws InterruptedException {
        assertThat(probe(address("/head/" + status))).isEqualTo(Trial.FINE);
        assertThat(asked).containsExactly("HEAD /head/" + status, "GET /head/" + status);
    }

    @ParameterizedTest
    @CsvSource({"301", "302", "303", "307", "308"})
    void redirections_are_followed(int status) throws InterruptedException {
        assertThat(probe(address("/to/" + status + "?/200"))).isEqualTo(Trial.FINE);
        assertThat(probe(address("/to/" + status + "?" + address("/410")))).isEqualTo(Trial.GONE);
    }

    @Test
    void a_circle_is_left() throws InterruptedException {
        assertThat(probe(address("/round"))).isEqualTo(Trial.UNCLEAR);
        assertThat(asked).hasSizeLessThan(20);
    }

    @ParameterizedTest
    @CsvSource({"http://127.0.0.2/", "http://127.0.0.1:1/", "file:///etc/passwd", "http://user@127.0.0.1/"})
    void a_redirection_into_a_private_network_is_not_followed(String target) throws InterruptedException {
        assertThat(probe(address("/to/302?" + target))).isEqualTo(Trial.PRIVATE);
    }

    @Test
    void nothing_is_asked_of_a_private_network() throws InterruptedException {
        Trial trial = new LinkProbe(
                        AddressGuard.ofPublicNetworks(Set.of(site.getAddress().getPort())),
                        Duration.ofSeconds(20),
                        "PIA")
                .probe(address("/200"));

        assertThat(trial).isEqualTo(Trial.PRIVATE);
        assertThat(asked).isEmpty();
    }

    @Test
    void what_never_ends_is_not_read() throws InterruptedException {
        assertThat(probe(address("/endless"))).isEqualTo(Trial.FINE);
    }

    @Test
    void where_nobody_listens_there_is_no_host() throws Exception {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        AddressGuard guard = new AddressGuard(InetAddress::getAllByName, each -> true, Set.of(port));

        assertThat(new LinkProbe(guard, Duration.ofSeconds(20), "PIA").probe("http://127.0.0.1:" + port + "/"))
                .isEqualTo(Trial.NO_HOST);
    }

    @Test
    void what_is_no_address_says_nothing() throws InterruptedException {
        assertThat(probe("http://exa mple/")).isEqualTo(Trial.UNCLEAR);
    }
}
