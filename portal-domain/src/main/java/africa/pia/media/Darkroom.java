package africa.pia.media;

import africa.pia.media.PictureHeader.Inks;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import net.coobird.thumbnailator.Thumbnails;

/**
 * Develops what was taken in: decodes the pixels and nothing else, turns them upright, brings them to sRGB, and writes
 * them anew in every width that is served. No byte of the file that came in is in a file that goes out.
 */
@ApplicationScoped
class Darkroom {

    /** The widths a page asks for, in CSS pixels times the density of screens. */
    private static final int[] WIDTHS = {160, 320, 480, 640, 960, 1280, 1600, 1920};

    /** Wider than any place on a page, on a dense screen. */
    private static final int MAX_WIDTH = 2560;

    /** A very tall picture is served less wide, so that a print stays below 50 MB of memory. */
    private static final long MAX_PRINT_PIXELS = 12_000_000;

    /** What of a picture may be held beside its print: 8 MB, whatever came in. */
    private static final int MAX_HELD_PIXELS = 2_000_000;

    /** Photographs look the same to the eye and weigh a third of what they do at the usual 0.95. */
    private static final float QUALITY = 0.82f;

    /** A small picture costs its share of a decoder all the same. */
    private static final int SHARES = 8;

    private static final int BYTES_OF_A_PRINT = 4;

    private static final int PREVIEW_SIDE = 8;

    /** Coefficients are held outside the heap, so there may be more of them. */
    private static final int BESIDE = 2;

    /** Coarser than that, nothing would be left to see. */
    private static final int COARSEST = 16;

    private static final long PATIENCE_SECONDS = 60;

    /** Whoever waits for a print holds a connection to the database. */
    private static final long PATIENCE_OF_READERS_SECONDS = 5;

    @Inject
    MediaSettings settings;

    private volatile Semaphore room;

    /**
     * A developed picture.
     *
     * @param suffix of the file name, with its dot
     * @param renditions ascending by width, at least one
     * @param preview a few blurred pixels as a {@code data:} address; empty of a picture that lets the page shine through
     */
    record Development(String contentType, String suffix, List<Rendition> renditions, String preview) {

        Rendition largest() {
            return renditions.get(renditions.size() - 1);
        }
    }

    /** One width of a picture, as it is served. */
    record Rendition(int width, int height, byte[] content) {}

    /**
     * Whether a picture can be decoded within {@code portal.media.max-decoded-bytes}, be it coarser than it is.
     */
    boolean hasRoomFor(PictureHeader header) {
        return step(header).isPresent();
    }

    /** Of how many columns and rows one is decoded, so that a print is made of as much as memory allows. */
    private OptionalInt step(PictureHeader header) {
        return IntStream.rangeClosed(1, header.cost().coarser() ? COARSEST : 1)
                .filter(step -> header.bytesDecoded(step) - header.cost().beside() <= settings.maxDecoded()
                        && header.cost().beside() <= BESIDE * settings.maxDecoded())
                .findFirst();
    }

    /**
     * Develops a picture. Several at a time, as long as all of them together take no more memory than the largest that
     * is allowed and its print; the others wait for their turn.
     *
     * @throws BrokenPictureException when the pixels cannot be read
     * @throws DarkroomBusyException when others took too long
     */
    Development develop(PictureHeader header) throws BrokenPictureException {
        int step = step(header).orElseThrow(() -> new BrokenPictureException("has no room in memory"));
        int largest = permits(settings.maxDecoded() + MAX_PRINT_PIXELS * BYTES_OF_A_PRINT);
        long print = Math.min(MAX_PRINT_PIXELS, header.pixelCount()) * BYTES_OF_A_PRINT;
        int share = Math.min(largest, Math.max(permits(header.bytesDecoded(step) + print), largest / SHARES));
        take(share, PATIENCE_SECONDS);
        try {
            // A drawing that came as JPEG has its blots already; keeping them exactly would only make it heavier.
            return write(print(header, step), header.format() != PictureFormat.JPEG);
        } finally {
            room().release(share);
        }
    }

    private Semaphore room() {
        Semaphore known = room;
        if (known == null) {
            synchronized (this) {
                if (room == null) {
                    room = new Semaphore(permits(settings.maxDecoded() + MAX_PRINT_PIXELS * BYTES_OF_A_PRINT), true);
                }
                known = room;
            }
        }
        return known;
    }

    /** One for every thousand bytes. */
    private static int permits(long bytes) {
        return (int) (bytes / 1_000) + 1;
    }

    private static Enlarger.Print print(PictureHeader header, int step) throws BrokenPictureException {
        boolean lying = header.orientation() > 4;
        double uprightWidth = lying ? header.height() : header.width();
        double scale = Math.min(1, MAX_WIDTH / uprightWidth);
        scale = Math.min(scale, Math.sqrt((double) MAX_PRINT_PIXELS / header.pixelCount()));
        Negative negative = decode(header, step);
        return Enlarger.print(
                negative,
                Math.min(negative.width(), Math.max(1, (int) Math.round(header.width() * scale))),
                Math.min(negative.height(), Math.max(1, (int) Math.round(header.height() * scale))),
                header.orientation());
    }

    private static Negative decode(PictureHeader header, int step) throws BrokenPictureException {
        ImageReader reader = reader(header.format());
        try (ImageInputStream input = new HeldInput(header.pixels())) {
            reader.setInput(input, false, true);
            if (reader.getWidth(0) != header.width() || reader.getHeight(0) != header.height()) {
                throw new BrokenPictureException("two readings of its size differ");
            }
            ImageReadParam how = reader.getDefaultReadParam();
            how.setSourceSubsampling(step, step, 0, 0);
            if (header.inks() == Inks.NONE) {
                return Negative.of(reader.read(0, how), header.profile());
            }
            return Negative.ofInks(reader.readRaster(0, how), header.inks(), header.profile());
        } catch (IOException | RuntimeException unreadable) {
            // Decoders answer nonsense with exceptions of every kind, out of bounds and negative sizes among them.
            throw new BrokenPictureException("cannot be decoded", unreadable);
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader reader(PictureFormat format) throws BrokenPictureException {
        if (format == PictureFormat.WEBP) {
            // By name: a library in the EAR is not where ImageIO looks for decoders.
            return new WebPImageReaderSpi().createReaderInstance(null);
        }
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format.name());
        if (!readers.hasNext()) {
            throw new BrokenPictureException("no decoder for " + format);
        }
        return readers.next();
    }

    /** Widest first: what is twice as wide or more, and made already, is as good a source as the print and cheaper. */
    private static Development write(Enlarger.Print print, boolean drawn) {
        BufferedImage image = print.image();
        boolean exact = print.transparent() || drawn && print.fewColours();
        Deque<BufferedImage> made = new ArrayDeque<>();
        List<Rendition> renditions = new ArrayList<>();
        int[] widths = widthsUpTo(image.getWidth()).toArray();
        for (int i = widths.length - 1; i >= 0; i--) {
            int width = widths[i];
            int height = Math.max(1, (int) Math.round((double) image.getHeight() * width / image.getWidth()));
            BufferedImage source = made.stream()
                    .filter(larger -> larger.getWidth() >= 2 * width)
                    .findFirst()
                    .orElse(image);
            BufferedImage sized = width == image.getWidth() ? image : scaled(source, width, height);
            if (mayBeHeld(sized)) {
                made.push(sized);
            }
            renditions.add(0, new Rendition(width, height, exact ? png(sized) : jpeg(sized)));
        }
        return new Development(
                exact ? "image/png" : "image/jpeg",
                exact ? ".png" : ".jpg",
                renditions,
                print.transparent() ? "" : preview(made.isEmpty() ? image : made.peek()));
    }

    /** So few pixels that a browser, which fills a place with them, shows nothing but where it is light and dark. */
    private static String preview(BufferedImage image) {
        double scale = (double) PREVIEW_SIDE / Math.max(image.getWidth(), image.getHeight());
        BufferedImage small = scaled(image, Math.max(1, (int) Math.round(image.getWidth() * scale)), Math.max(1, (int)
                Math.round(image.getHeight() * scale)));
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png(inBytes(small)));
    }

    /**
     * Makes one more print of a picture from a rendition of it.
     *
     * @param rendition made by {@link #develop}: as wide as the print needs it, or wider
     * @param part what is shown of it, in pixels of the rendition
     * @param webp whether it is wanted in that format, else in the rendition's
     * @throws DarkroomBusyException when others took too long
     */
    byte[] reprint(byte[] rendition, UnaryOperator<Rectangle> part, int width, int height, boolean webp) {
        try (ImageInputStream input = new HeldInput(rendition)) {
            boolean drawn = PictureFormat.of(rendition).orElseThrow() == PictureFormat.PNG;
            ImageReader reader =
                    ImageIO.getImageReadersByFormatName(drawn ? "png" : "jpeg").next();
            try {
                reader.setInput(input, true, true);
                // Read, cut out, made smaller: three copies at most are held at once.
                int share = Math.min(
                        permits(settings.maxDecoded()),
                        permits(3L * BYTES_OF_A_PRINT * reader.getWidth(0) * reader.getHeight(0)));
                take(share, PATIENCE_OF_READERS_SECONDS);
                try {
                    BufferedImage whole = reader.read(0);
                    Rectangle shown = part.apply(new Rectangle(whole.getWidth(), whole.getHeight()));
                    BufferedImage sized =
                            scaled(whole.getSubimage(shown.x, shown.y, shown.width, shown.height), width, height);
                    return webp ? WebpFormat.encode(inBytes(sized)) : drawn ? png(sized) : jpeg(sized);
                } finally {
                    room().release(share);
                }
            } finally {
                reader.dispose();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A print of our own could not be read", e);
        }
    }

    private void take(int share, long patienceSeconds) {
        try {
            if (!room().tryAcquire(share, patienceSeconds, TimeUnit.SECONDS)) {
                throw new DarkroomBusyException();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DarkroomBusyException();
        }
    }

    /** The widths in which a picture is served: the usual ones that are smaller, and its own. */
    static IntStream widthsUpTo(int own) {
        return IntStream.concat(IntStream.of(WIDTHS).filter(width -> width < own), IntStream.of(own));
    }

    private static BufferedImage scaled(BufferedImage image, int width, int height) {
        try {
            return Thumbnails.of(image).forceSize(width, height).asBufferedImage();
        } catch (IOException e) {
            throw new IllegalStateException("Scaling in memory failed", e);
        }
    }

    private static byte[] jpeg(BufferedImage image) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(QUALITY);
        how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        return written(writer, how, mayBeHeld(image) ? inBytes(image) : image);
    }

    private static boolean mayBeHeld(BufferedImage image) {
        return image.getWidth() * image.getHeight() <= MAX_HELD_PIXELS;
    }

    /** A copy whose rows the writer of JPEG takes whole; it takes other pixels one by one. */
    private static BufferedImage inBytes(BufferedImage image) {
        BufferedImage bytes = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = bytes.createGraphics();
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        return bytes;
    }

    private static byte[] png(BufferedImage image) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        return written(writer, writer.getDefaultWriteParam(), image);
    }

    private static byte[] written(ImageWriter writer, ImageWriteParam how, BufferedImage image) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (ImageOutputStream output = new MemoryCacheImageOutputStream(content)) {
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException e) {
            throw new IllegalStateException("Writing to memory failed", e);
        } finally {
            writer.dispose();
        }
        return content.toByteArray();
    }
}
