package africa.pia.web.newsroom;

import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What a script of the newsroom is told. */
final class JsonAnswer {

    private JsonAnswer() {}

    static void send(int status, JsonObject said, HttpServletResponse response) throws IOException {
        byte[] body = said.toString().getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("application/json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
