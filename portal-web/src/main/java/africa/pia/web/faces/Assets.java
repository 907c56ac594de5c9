package africa.pia.web.faces;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Addresses of our own static files, each with the hash of its bytes: {@code /resources/css/site.css?v=1a2b3c4d5e6f}. A
 * changed file has a new address, so an old one may be kept for ever.
 */
@Named
@ApplicationScoped
public class Assets {

    private static final int SHOWN_BYTES = 6;

    @Inject
    ServletContext context;

    private final Map<String, String> hashes = new ConcurrentHashMap<>();

    public String css(String name) {
        return address("/resources/css/" + name + ".css");
    }

    public String js(String name) {
        return address("/resources/js/" + name + ".js");
    }

    /** A drawing of the sprite. */
    public String icon(String name) {
        return address("/resources/icons/sprite.svg") + "#" + name;
    }

    /** A file below {@code /resources}. */
    public String address(String path) {
        return path + "?v=" + hash(path);
    }

    /** The first 48 bits of the file's SHA-256, in hexadecimal; 0 for a file that does not exist. */
    public String hash(String path) {
        return hashes.computeIfAbsent(path, this::read);
    }

    private String read(String path) {
        try (InputStream file = context.getResourceAsStream(path)) {
            if (file == null) {
                return "0";
            }
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(file.readAllBytes());
            return HexFormat.of().formatHex(digest, 0, SHOWN_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
