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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A script that speaks to the API of a server, as somebody or as nobody. */
public final class Api {

    private static final Gson GSON = new Gson();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private final String root;
    private final Optional<String> token;

    private Api(String root, Optional<String> token) {
        this.root = root;
        this.token = token;
    }

    /** Speaks to a server as nobody. */
    public static Api of(PortalServer server) {
        return new Api(server.address(), Optional.empty());
    }

    /** Speaks as the holder of an account, with a token of their own. */
    public Api as(String email, String password) {
        Answer answer = post("/api/v1/tokens", Map.of("email", email, "password", password));
        if (answer.status() != 201) {
            throw new IllegalStateException("No token for " + email + ": " + answer);
        }
        return new Api(root, Optional.of(answer.json().get("token").getAsString()));
    }

    /** Speaks as the administrator that every test server has. */
    public Api asAdmin() {
        return as(PortalServer.ADMIN_EMAIL, PortalServer.ADMIN_PASSWORD);
    }

    public Answer get(String path) {
        return send("GET", path, HttpRequest.BodyPublishers.noBody(), Map.of());
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
        token.ifPresent(held -> request.header("Authorization", "Bearer " + held));
        headers.forEach(request::header);
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
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

        public String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().get(0))
                    .findFirst()
                    .orElse("");
        }
    }
}
