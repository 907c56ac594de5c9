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
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

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
