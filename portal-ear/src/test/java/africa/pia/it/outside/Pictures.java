package africa.pia.it.outside;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jsoup.nodes.FormElement;

/** Pictures that tests paint and bring into the library through the API. */
final class Pictures {

    private static final String BOUNDARY = "----pia-0123456789";

    private Pictures() {}

    /** A PNG of an evening sky. */
    static byte[] png(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = image.createGraphics();
        brush.setPaint(new GradientPaint(0, 0, new Color(0x1d3557), width, height, new Color(0xe76f51)));
        brush.fillRect(0, 0, width, height);
        brush.dispose();
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes a picture into the library. */
    static JsonObject upload(Api writer, byte[] content, Map<String, String> words) {
        Api.Answer answer = tryUpload(writer, content, words);
        Articles.expect(201, answer);
        return answer.json();
    }

    static Api.Answer tryUpload(Api writer, byte[] content, Map<String, String> words) {
        return writer.send(
                "POST",
                "/api/v1/media",
                HttpRequest.BodyPublishers.ofByteArrays(List.of(
                        (fields(words) + "--" + BOUNDARY
                                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"ciel du soir.png\""
                                        + "\r\nContent-Type: image/png\r\n\r\n")
                                .getBytes(UTF_8),
                        content,
                        ("\r\n--" + BOUNDARY + "--\r\n").getBytes(UTF_8))),
                Map.of("Content-Type", "multipart/form-data; boundary=" + BOUNDARY));
    }

    /** Sends a file under a name of its own. */
    static Api.Answer tryUpload(Api writer, String name, byte[] content) {
        return writer.send(
                "POST",
                "/api/v1/media",
                file("file", name, content, Map.of("alt", "Un essai")),
                Map.of("Content-Type", "multipart/form-data; boundary=" + BOUNDARY));
    }

    /** Sends files with the form of the library, as a browser without script does. */
    static Api.Answer sendForm(Api browser, Map<String, byte[]> files) {
        Map<String, String> fields = new LinkedHashMap<>();
        Api.Answer page = browser.get("/newsroom/media");
        Articles.expect(200, page);
        ((FormElement) page.page().expectFirst("form#upload"))
                .formData()
                .forEach(field -> fields.put(field.key(), field.value()));
        fields.remove("files");
        fields.put("send", "send");
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(fields(fields).getBytes(UTF_8));
        files.forEach((name, content) -> body.writeBytes(part("files", name, content)));
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        return browser.send(
                "POST",
                "/newsroom/media",
                HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()),
                Map.of("Content-Type", "multipart/form-data; boundary=" + BOUNDARY, "Sec-Fetch-Site", "same-origin"));
    }

    private static HttpRequest.BodyPublisher file(
            String field, String name, byte[] content, Map<String, String> words) {
        return HttpRequest.BodyPublishers.ofByteArrays(List.of(
                fields(words).getBytes(UTF_8),
                part(field, name, content),
                ("--" + BOUNDARY + "--\r\n").getBytes(UTF_8)));
    }

    private static byte[] part(String field, String name, byte[] content) {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        part.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\""
                        + name + "\"\r\nContent-Type: image/jpeg\r\n\r\n")
                .getBytes(UTF_8));
        part.writeBytes(content);
        part.writeBytes("\r\n".getBytes(UTF_8));
        return part.toByteArray();
    }

    private static String fields(Map<String, String> words) {
        StringBuilder fields = new StringBuilder();
        words.forEach((name, text) -> fields.append("--")
                .append(BOUNDARY)
                .append("\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append("\"\r\n\r\n")
                .append(text)
                .append("\r\n"));
        return fields.toString();
    }
}
