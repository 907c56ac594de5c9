package africa.pia.media;

import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMeta;
import com.adobe.internal.xmp.properties.XMPProperty;
import com.drew.lang.ByteArrayReader;
import com.drew.lang.SequentialByteArrayReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.photoshop.PhotoshopReader;
import com.drew.metadata.xmp.XmpDirectory;
import com.drew.metadata.xmp.XmpReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * The words that a file brings along, as cameras (EXIF) and agencies (IPTC, XMP) write them: XMP before IPTC before
 * EXIF. A suggestion only; people say what is true. Of the place where a photograph was taken nothing but the fact that
 * it is told is taken over.
 *
 * @param words cut to what may be kept
 * @param located whether the file tells where it was taken
 */
record FileWords(PictureWords words, boolean located) {

    private static final Logger LOG = Logger.getLogger(FileWords.class.getName());

    private static final String DC = "http://purl.org/dc/elements/1.1/";
    private static final String PHOTOSHOP = "http://ns.adobe.com/photoshop/1.0/";
    private static final String RIGHTS = "http://ns.adobe.com/xap/1.0/rights/";
    private static final String IPTC = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/";
    private static final String EXIF = "http://ns.adobe.com/exif/1.0/";

    /** What a camera writes where nobody said anything. */
    private static final String MADE_BY_CAMERA =
            "(?i)(olympus|samsung|sony|kodak|minolta|konica) ?(digital ?camera|dsc|camera)";

    static FileWords of(Enclosed enclosed) {
        Metadata said = new Metadata();
        enclosed.exif()
                .ifPresent(block -> read(() -> new ExifReader().extract(new ByteArrayReader(bare(block)), said)));
        enclosed.photoshop()
                .ifPresent(block -> read(
                        () -> new PhotoshopReader().extract(new SequentialByteArrayReader(block), block.length, said)));
        // A document type is what an attack on a parser begins with, and no packet has one.
        enclosed.xmp()
                .filter(block -> !declares(block))
                .ifPresent(block -> read(() -> new XmpReader().extract(block, said)));
        return new FileWords(words(said), isLocated(said));
    }

    private static void read(Runnable reading) {
        try {
            reading.run();
        } catch (RuntimeException | StackOverflowError unreadable) {
            // Nonsense in a block of words does not make the picture broken.
            LOG.log(Level.FINE, "A block of words could not be read", unreadable);
        }
    }

    private static byte[] bare(byte[] exif) {
        byte[] mark = Exif.MARK.getBytes(StandardCharsets.ISO_8859_1);
        return exif.length > mark.length && Arrays.equals(mark, Arrays.copyOf(exif, mark.length))
                ? Arrays.copyOfRange(exif, mark.length, exif.length)
                : exif;
    }

    private static boolean declares(byte[] xmp) {
        // Without the zeroes between the letters of UTF-16.
        String text =
                new String(xmp, StandardCharsets.ISO_8859_1).replace("\0", "").toUpperCase(Locale.ROOT);
        return text.contains("<!DOCTYPE") || text.contains("<!ENTITY");
    }

    private static PictureWords words(Metadata said) {
        return new PictureWords(
                cut(xmp(said, IPTC, "AltTextAccessibility"), PictureWords.LONG),
                cut(
                        first(
                                xmp(said, DC, "description"),
                                iptc(said, IptcDirectory.TAG_CAPTION),
                                exif(said, ExifIFD0Directory.TAG_IMAGE_DESCRIPTION)),
                        PictureWords.LONG),
                cut(
                        first(
                                xmp(said, DC, "creator"),
                                iptc(said, IptcDirectory.TAG_BY_LINE),
                                exif(said, ExifIFD0Directory.TAG_ARTIST)),
                        PictureWords.SHORT),
                cut(first(xmp(said, PHOTOSHOP, "Credit"), iptc(said, IptcDirectory.TAG_CREDIT)), PictureWords.SHORT),
                cut(
                        first(
                                xmp(said, DC, "rights"),
                                iptc(said, IptcDirectory.TAG_COPYRIGHT_NOTICE),
                                exif(said, ExifIFD0Directory.TAG_COPYRIGHT)),
                        PictureWords.SHORT),
                cut(xmp(said, RIGHTS, "UsageTerms"), PictureWords.SHORT),
                Stream.of(xmp(said, RIGHTS, "WebStatement"), xmp(said, PHOTOSHOP, "Source"))
                        .filter(PictureWords::isWebAddress)
                        .filter(address -> address.length() <= PictureWords.LONG)
                        .findFirst()
                        .orElse(""));
    }

    private static boolean isLocated(Metadata said) {
        return !said.getDirectoriesOfType(GpsDirectory.class).isEmpty()
                || !xmp(said, EXIF, "GPSLatitude").isEmpty()
                || !xmp(said, EXIF, "GPSLongitude").isEmpty();
    }

    private static String xmp(Metadata said, String namespace, String name) {
        for (XmpDirectory directory : said.getDirectoriesOfType(XmpDirectory.class)) {
            String value = xmp(directory.getXMPMeta(), namespace, name);
            if (!value.isBlank()) {
                return value;
            }
        }
        return "";
    }

    private static String xmp(XMPMeta packet, String namespace, String name) {
        try {
            XMPProperty plain = packet.getProperty(namespace, name);
            if (plain == null) {
                return "";
            }
            if (!plain.getOptions().isArray()) {
                return orEmpty(plain.getValue());
            }
            if (plain.getOptions().isArrayAltText()) {
                XMPProperty text = packet.getLocalizedText(namespace, name, null, "x-default");
                return text == null ? "" : orEmpty(text.getValue());
            }
            StringBuilder all = new StringBuilder();
            for (int i = 1; i <= Math.min(5, packet.countArrayItems(namespace, name)); i++) {
                all.append(i == 1 ? "" : ", ")
                        .append(packet.getArrayItem(namespace, name, i).getValue());
            }
            return all.toString();
        } catch (XMPException | RuntimeException unreadable) {
            return "";
        }
    }

    private static String iptc(Metadata said, int tag) {
        return text(said.getFirstDirectoryOfType(IptcDirectory.class), tag);
    }

    private static String exif(Metadata said, int tag) {
        String text = text(said.getFirstDirectoryOfType(ExifIFD0Directory.class), tag);
        return text.strip().matches(MADE_BY_CAMERA) ? "" : text;
    }

    private static String text(Directory directory, int tag) {
        return directory == null ? "" : orEmpty(directory.getString(tag));
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    private static String first(String... texts) {
        return Stream.of(texts).filter(text -> !text.isBlank()).findFirst().orElse("");
    }

    private static String cut(String text, int most) {
        String bare = text.strip();
        if (bare.length() <= most) {
            return bare;
        }
        // Not between the halves of one character.
        int end = Character.isHighSurrogate(bare.charAt(most - 2)) ? most - 2 : most - 1;
        return bare.substring(0, end) + "…";
    }
}
