package africa.pia.web.delivery;

import africa.pia.article.ArticleId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/**
 * A finished page, the same for every anonymous reader.
 *
 * @param contentType with its charset
 * @param plain the page
 * @param compressed the same by gzip
 * @param tag hash of the plain page, without quotes
 * @param article the one it is about; empty for a page about none
 */
record Page(String contentType, byte[] plain, byte[] compressed, String tag, Optional<ArticleId> article) {

    private static final int TAG_BYTES = 12;
    private static final int BOOKKEEPING_BYTES = 400;

    static Page of(String contentType, byte[] plain, Optional<ArticleId> article) {
        return new Page(contentType, plain, gzip(plain), hash(plain), article);
    }

    /** The entity tag of a variant; strong, so every variant has its own. */
    String entityTag(boolean gzip) {
        return '"' + tag + (gzip ? "-g" : "") + '"';
    }

    /** The memory it takes. */
    int weight() {
        return plain.length + compressed.length + BOOKKEEPING_BYTES;
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 3 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String hash(byte[] plain) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(plain), 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
