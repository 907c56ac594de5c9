package africa.pia.gate;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Optional;

/**
 * Asks for an address: for its head, and where a site does not answer that, for the thing itself, of which nothing is
 * read. It follows a few redirections by its own hand, so that each is looked at before it is asked.
 */
final class LinkProbe {

    private static final int MOST_STEPS = 6;

    private static final int OK = 200;
    private static final int REDIRECTIONS = 300;
    private static final int NOT_MODIFIED = 304;
    private static final int REFUSALS = 400;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;
    private static final int TOO_MANY = 429;

    private final AddressGuard guard;
    private final HttpClient client;
    private final Duration timeout;
    private final String name;

    /**
     * A probe.
     *
     * @param timeout for one connection, and again for the head of one answer
     * @param name what it calls itself; sites are owed an honest one
     */
    LinkProbe(AddressGuard guard, Duration timeout, String name) {
        this.guard = guard;
        this.timeout = timeout;
        this.name = name;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeout)
                .build();
    }

    /** Tries an address; takes a dozen timeouts at worst. */
    Trial probe(String address) throws InterruptedException {
        Trial byHead = walk(address, "HEAD");
        // Some sites answer questions for a head with anything but the truth.
        return byHead == Trial.GONE || byHead == Trial.UNCLEAR ? walk(address, "GET") : byHead;
    }

    private Trial walk(String address, String method) throws InterruptedException {
        Optional<URI> next = read(address);
        for (int step = 0; step < MOST_STEPS && next.isPresent(); step++) {
            URI here = next.get();
            try {
                if (!guard.admits(here)) {
                    return Trial.PRIVATE;
                }
                HttpResponse<InputStream> answer = client.send(
                        HttpRequest.newBuilder(here)
                                .method(method, HttpRequest.BodyPublishers.noBody())
                                .timeout(timeout)
                                .header("User-Agent", name)
                                .header("Accept", "*/*")
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream());
                // Whatever follows the head is not waited for.
                answer.body().close();
                Optional<Trial> outcome = outcome(answer.statusCode());
                if (outcome.isPresent()) {
                    return outcome.get();
                }
                next = answer.headers()
                        .firstValue("Location")
                        .flatMap(LinkProbe::read)
                        .map(here::resolve);
            } catch (HttpTimeoutException tooSlow) {
                return tooSlow instanceof java.net.http.HttpConnectTimeoutException ? Trial.NO_HOST : Trial.UNCLEAR;
            } catch (UnknownHostException | ConnectException | UnresolvedAddressException nobody) {
                return Trial.NO_HOST;
            } catch (IOException | IllegalArgumentException broken) {
                return Trial.UNCLEAR;
            }
        }
        return Trial.UNCLEAR;
    }

    /** What a status says; empty where it leads on. */
    private static Optional<Trial> outcome(int status) {
        if (status == NOT_FOUND || status == GONE) {
            return Optional.of(Trial.GONE);
        }
        if (status >= OK && status < REDIRECTIONS || status == NOT_MODIFIED || status == TOO_MANY) {
            return Optional.of(status == TOO_MANY ? Trial.UNCLEAR : Trial.FINE);
        }
        return status >= REDIRECTIONS && status < REFUSALS ? Optional.empty() : Optional.of(Trial.UNCLEAR);
    }

    private static Optional<URI> read(String address) {
        try {
            return Optional.of(new URI(Addresses.asked(address).strip()).parseServerAuthority());
        } catch (java.net.URISyntaxException unreadable) {
            return Optional.empty();
        }
    }
}
