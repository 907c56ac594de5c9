package africa.pia.it.outside;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A script that speaks to a server over HTTP, as somebody or as nobody, and sees every header of the answers. */
public final class Api {

    private static final Gson GSON = new Gson();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private final HttpClient http;
    private final String root;
    private final Map<String, String> always;

    private Api(HttpClient http, String root, Map<String, String> always) {
        this.http = http;
        this.root = root;
        this.always = always;
    }

    /** Speaks to a server as nobody. */
    public static Api of(PortalServer server) {
        return new Api(HTTP, server.address(), Map.of());
    }

    /** Speaks to a server over TLS as nobody, trusting the certificate that the server has made for itself. */
    public static Api overTls(PortalServer server) {
        HttpClient trusting = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .sslContext(server.trust())
                .build();
        return new Api(trusting, server.tlsAddress(), Map.of());
    }

    /** Speaks with a header of its own in every request, such as a cookie. */
    public Api saying(String header, String value) {
        Map<String, String> more = new HashMap<>(always);
        more.put(header, value);
        return new Api(http, root, more);
    }

    /** Speaks as the holder of an account, with a token of their own. */
    public Api as(String email, String password) {
        Answer answer = post("/api/v1/tokens", Map.of("email", email, "password", password));
        if (answer.status() != 201) {
            throw new IllegalStateException("No token for " + email + ": " + answer);
        }
        return bearing(answer.json().get("token").getAsString());
    }

    /** Speaks as the bearer of a token. */
    public Api bearing(String token) {
        return saying("Authorization", "Bearer " + token);
    }

    /** Speaks as the administrator that every test server has. */
    public Api asAdmin() {
        return as(PortalServer.ADMIN_EMAIL, PortalServer.ADMIN_PASSWORD);
    }

    public Answer get(String path) {
        return get(path, Map.of());
    }

    public Answer get(String path, Map<String, String> headers) {
        return send("GET", path, HttpRequest.BodyPublishers.noBody(), headers);
    }

    public Answer post(String path, Object body) {
        return send("POST", path, body, Map.of());
    }

    /** Sends a body as JSON. */
    public Answer send(String method, String path, Object body, Map<String, String> headers) {
        return send(method, path, HttpRequest.BodyPublishers.ofString(GSON.toJson(body)), headers);
    }

    /** Sends exactly this body. */
    public Answer send(String method, String path, HttpRequest.BodyPublisher body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path))
                .timeout(Duration.ofSeconds(60))
                .method(method, body);
        if (headers.keySet().stream().noneMatch("Content-Type"::equalsIgnoreCase) && body.contentLength() != 0) {
            request.header("Content-Type", "application/json");
        }
        always.forEach(request::setHeader);
        headers.forEach(request::setHeader);
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(), response.body(), response.headers().map());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    public record Answer(int status, String body, Map<String, List<String>> headers) {

        /** The body, which is a JSON object. */
        public JsonObject json() {
            return JsonParser.parseString(body).getAsJsonObject();
        }

        /** The {@code items} of a list. */
        public List<JsonObject> items() {
            return json().getAsJsonArray("items").asList().stream()
                    .map(JsonElement::getAsJsonObject)
                    .toList();
        }

        /** The {@code code} of a problem document. */
        public String code() {
            return json().get("code").getAsString();
        }

        /** The body, which is a page. */
        public Document page() {
            return Jsoup.parse(body);
        }

        /** A header; empty when it is absent. */
        public String header(String name) {
            return all(name).stream().findFirst().orElse("");
        }

        /** Every value of a header. */
        public List<String> all(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .flatMap(header -> header.getValue().stream())
                    .toList();
        }
    }
}
