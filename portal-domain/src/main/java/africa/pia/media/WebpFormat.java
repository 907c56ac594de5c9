package africa.pia.media;

import com.luciad.imageio.webp.WebPImageWriterSpi;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Writes WebP, a third lighter than JPEG to the same eye, with the only encoder there is for Java: a native one. It
 * sees nothing but pixels that the darkroom has made; no file that came in ever reaches it. Where it does not run, on a
 * system without its library, pictures are served as JPEG.
 */
final class WebpFormat {

    static final String CONTENT_TYPE = "image/webp";

    private static final Logger LOG = Logger.getLogger(WebpFormat.class.getName());
    private static final float QUALITY = 0.78f;
    private static final boolean AVAILABLE = tried();

    private WebpFormat() {}

    static boolean isAvailable() {
        return AVAILABLE;
    }

    private static boolean tried() {
        try {
            encode(new BufferedImage(2, 2, BufferedImage.TYPE_3BYTE_BGR));
            return true;
        } catch (IOException | RuntimeException | LinkageError absent) {
            LOG.log(Level.INFO, "Pictures are served as JPEG: no encoder of WebP runs here");
            LOG.log(Level.FINE, "Why it does not", absent);
            return false;
        }
    }

    /** Encodes an opaque picture. */
    static byte[] encode(BufferedImage image) throws IOException {
        ImageWriter writer = new WebPImageWriterSpi().createWriterInstance(null);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (ImageOutputStream output = new MemoryCacheImageOutputStream(content)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionType("Lossy");
            how.setCompressionQuality(QUALITY);
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return content.toByteArray();
    }
}
