package africa.pia.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Files of pictures, good and bad, made for tests. */
final class PictureFixtures {

    static final PictureWords SOME_WORDS = new PictureWords("Quatre carrés", "Une légende", "Awa Ndiaye", "CC BY 4.0");

    private PictureFixtures() {}

    /** Red and green above blue and white: every turn of it looks different. */
    static BufferedImage quarters(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height / 2);
        graphics.setColor(Color.GREEN);
        graphics.fillRect(width / 2, 0, width - width / 2, height / 2);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(0, height / 2, width / 2, height - height / 2);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(width / 2, height / 2, width - width / 2, height - height / 2);
        graphics.dispose();
        return image;
    }

    /** As many colours as a photograph has. */
    static BufferedImage photograph(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, 255 * x / width << 16 | 255 * y / height << 8 | (x * 7 + y * 13) % 256);
            }
        }
        return image;
    }

    static BufferedImage grey(int width, int height, int level) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.getRaster().setSample(x, y, 0, level);
            }
        }
        return image;
    }

    static byte[] png(BufferedImage image) {
        return written("png", image);
    }

    static byte[] gif(BufferedImage image) {
        return written("gif", image);
    }

    static byte[] jpeg(BufferedImage image) {
        return written("jpeg", image);
    }

    private static byte[] written(String format, BufferedImage image) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return content.toByteArray();
    }

    /** A JPEG of four inks, all over the same; 255 is full ink. */
    static byte[] inkJpeg(int cyan, int magenta, int yellow, int black) throws IOException {
        WritableRaster raster = Raster.createInterleavedRaster(0, 32, 32, 4, null);
        for (int y = 0; y < 32; y++) {
            for (int x = 0; x < 32; x++) {
                raster.setPixel(x, y, new int[] {cyan, magenta, yellow, black});
            }
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(content)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(1);
            writer.setOutput(output);
            writer.write(null, new IIOImage(raster, null, null), how);
        } finally {
            writer.dispose();
        }
        return content.toByteArray();
    }

    /** Puts a segment behind the first two bytes of a JPEG. */
    static byte[] withSegment(byte[] jpeg, int marker, byte[] data) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.write(jpeg, 0, 2);
        content.write(0xFF);
        content.write(marker);
        content.write(data.length + 2 >> 8);
        content.write(data.length + 2);
        content.writeBytes(data);
        content.write(jpeg, 2, jpeg.length - 2);
        return content.toByteArray();
    }

    /** EXIF as a camera writes it: which side is up, and where it was taken. */
    static byte[] exif(int orientation) {
        return ("Exif\0\0MM\0*\0\0\0\b\0\1\1\22\0\3\0\0\0\1\0" + (char) orientation + "\0\0\0\0\0\0"
                        + "GPS 14.6928N 17.4467W")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] jpegLying(BufferedImage image, int orientation) {
        return withSegment(jpeg(image), 0xE1, exif(orientation));
    }

    static byte[] withProfile(byte[] jpeg, byte[] profile) {
        byte[] mark = "ICC_PROFILE\0\1\1".getBytes(StandardCharsets.ISO_8859_1);
        return withSegment(jpeg, 0xE2, concat(mark, profile));
    }

    /** Puts a chunk behind the header of a PNG. */
    static byte[] withChunk(byte[] png, String type, byte[] data) {
        int header = 33;
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.write(png, 0, header);
        content.writeBytes(chunk(type, data));
        content.write(png, header, png.length - header);
        return content.toByteArray();
    }

    /** A small file that says of itself to be as large as asked. */
    static byte[] pngClaiming(int width, int height) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        try (DataOutputStream data = new DataOutputStream(header)) {
            data.writeInt(width);
            data.writeInt(height);
            data.write(new byte[] {1, 0, 0, 0, 0});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        content.writeBytes(chunk("IHDR", header.toByteArray()));
        content.writeBytes(chunk("IDAT", deflated(new byte[1_000_000])));
        content.writeBytes(chunk("IEND", new byte[0]));
        return content.toByteArray();
    }

    static byte[] deflated(byte[] data) {
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(deflated)) {
            deflater.write(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return deflated.toByteArray();
    }

    private static byte[] chunk(String type, byte[] data) {
        byte[] typed = concat(type.getBytes(StandardCharsets.ISO_8859_1), data);
        CRC32 sum = new CRC32();
        sum.update(typed);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (DataOutputStream output = new DataOutputStream(content)) {
            output.writeInt(data.length);
            output.write(typed);
            output.writeInt((int) sum.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return content.toByteArray();
    }

    static byte[] concat(byte[] first, byte[] second) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(first);
        whole.writeBytes(second);
        return whole.toByteArray();
    }

    /** A WebP from the test resources; Java cannot write any. */
    static byte[] webp(String name) {
        try (InputStream resource = PictureFixtures.class.getResourceAsStream(name + ".webp")) {
            return resource.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BufferedImage image(byte[] content) {
        try {
            return ImageIO.read(new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
