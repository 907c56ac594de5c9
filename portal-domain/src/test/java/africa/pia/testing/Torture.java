package africa.pia.testing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * The torture folder: files that are sent as pictures and are hostile, broken, or merely odd. All of them are made here,
 * the same at every call; none was found anywhere.
 */
public final class Torture {

    /** What may become of a file. */
    public enum Fate {
        /** It is taken in, re-encoded. */
        TAKEN,
        /** It is refused with a reason. */
        REFUSED,
        /** Either is right. */
        EITHER
    }

    /** One file of the folder. */
    public record Victim(String name, byte[] content, Fate fate) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static final int SEED = 20_261_124;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private final List<Victim> victims = new ArrayList<>();
    private final Random random = new Random(SEED);

    private Torture() {}

    /** All files. */
    public static List<Victim> folder() {
        Torture torture = new Torture();
        torture.bombs();
        torture.fragments();
        torture.impostors();
        torture.jpegs();
        torture.pngs();
        torture.gifs();
        torture.webps();
        torture.noise();
        return List.copyOf(torture.victims);
    }

    private void add(String name, byte[] content, Fate fate) {
        victims.add(new Victim(name, content, fate));
    }

    /* --- small files that ask for a great deal --- */

    private void bombs() {
        for (int[] size : new int[][] {{20_000, 20_000}, {30_000, 30_000}, {65_535, 65_535}, {100_000, 2}}) {
            add("bomb-" + size[0] + "x" + size[1] + ".png", claiming(size[0], size[1], 8, 6, 0), Fate.REFUSED);
        }
        add("bomb-2147483647.png", claiming(Integer.MAX_VALUE, Integer.MAX_VALUE, 8, 2, 0), Fate.REFUSED);
        add("bomb-negative.png", claiming(-1, -1, 8, 2, 0), Fate.REFUSED);
        add("bomb-zero.png", claiming(0, 0, 8, 2, 0), Fate.REFUSED);
        // Real pixels: few bytes, 392 MB once decoded.
        add("bomb-7000x7000-16bit-alpha.png", whole(7_000, 7_000, 16, 6), Fate.EITHER);
        add("bomb-7000x7000-8bit.png", whole(7_000, 7_000, 8, 2), Fate.EITHER);
        add("bomb-idat-too-much.png", tooMuch(), Fate.EITHER);
        add("bomb-ztxt.png", withChunk(png(drawing(60, 40)), "zTXt", concat(latin("x\0\0"), zeroes(64))), Fate.TAKEN);
        add("bomb-iccp.png", withChunk(png(drawing(60, 40)), "iCCP", concat(latin("x\0\0"), zeroes(64))), Fate.TAKEN);
        byte[] gif = gif(drawing(60, 40));
        add("bomb-65535x65535.gif", sizedGif(gif, 65_535, 65_535), Fate.REFUSED);
        add("bomb-screen-65535.gif", screenedGif(gif, 65_535, 65_535), Fate.EITHER);
        byte[] jpeg = jpeg(photograph(64, 48), false);
        add("bomb-65500x65500.jpg", sizedJpeg(jpeg, 65_500, 65_500), Fate.REFUSED);
        add("bomb-7000x7000.jpg", sizedJpeg(jpeg, 7_000, 7_000), Fate.EITHER);
        add("bomb-7000x7000-progressive.jpg", sizedJpeg(jpeg(photograph(64, 48), true), 7_000, 7_000), Fate.EITHER);
        add("bomb-scans.jpg", manyScans(jpeg, 4_000), Fate.REFUSED);
        add("bomb-16383x16383.webp", lossless(16_383, 16_383), Fate.REFUSED);
        add("bomb-6000x6000.webp", lossless(6_000, 6_000), Fate.REFUSED);
        add("bomb-animated-giant.webp", animated(16_000, 16_000, 400), Fate.REFUSED);
        add("bomb-animated-giant.gif", animatedGif(2_000, 2_000, 500), Fate.TAKEN);
    }

    /* --- what stops before its end --- */

    private void fragments() {
        byte[][] good = {
            jpeg(photograph(120, 80), false),
            jpeg(photograph(120, 80), true),
            png(photograph(120, 80)),
            gif(drawing(120, 80)),
            lossless(1, 1)
        };
        String[] names = {"baseline.jpg", "progressive.jpg", "plain.png", "plain.gif", "lossless.webp"};
        for (int i = 0; i < good.length; i++) {
            for (int part : new int[] {1, 3, 5, 9}) {
                int length = Math.max(2, good[i].length * part / 10);
                add("cut-" + part + "0-percent-" + names[i], Arrays.copyOf(good[i], length), Fate.REFUSED);
            }
        }
        add("zero-bytes.jpg", new byte[0], Fate.REFUSED);
        add("one-byte.png", new byte[] {(byte) 0x89}, Fate.REFUSED);
        add("signature-only.png", PNG, Fate.REFUSED);
    }

    /* --- what is not what it says --- */

    private void impostors() {
        byte[] jpeg = jpeg(photograph(64, 48), false);
        byte[] gif = gif(drawing(64, 48));
        add("png-named.jpg", png(photograph(64, 48)), Fate.TAKEN);
        add("jpeg-named.gif", jpeg, Fate.TAKEN);
        add("photo.php", jpeg, Fate.TAKEN);
        add("../../../etc/passwd.jpg", jpeg, Fate.TAKEN);
        add("‮gpj.exe", jpeg, Fate.TAKEN);
        add(
                "drawing.svg",
                latin("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"),
                Fate.REFUSED);
        add(
                "drawing.png",
                latin("<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/hosts'>]><svg>&a;</svg>"),
                Fate.REFUSED);
        add("page.jpg", latin("<!DOCTYPE html><script>alert(document.domain)</script>"), Fate.REFUSED);
        add("script.gif", latin("GIF89a/*\0\0\0\0\0*/=1;alert(document.domain)//"), Fate.REFUSED);
        add("gif-and-script.gif", concat(gif, latin("*/=1;alert(1)//")), Fate.TAKEN);
        add("jpeg-and-page.jpg", withSegment(jpeg, 0xFE, latin("<script>alert(1)</script>")), Fate.TAKEN);
        add("jpeg-and-zip.jpg", concat(jpeg, latin("PK\3\4evil.class")), Fate.TAKEN);
        add("pdf-and-jpeg.pdf", concat(latin("%PDF-1.7\n"), jpeg), Fate.REFUSED);
        add(
                "png-and-php.png",
                withChunk(png(drawing(60, 40)), "tEXt", latin("x\0<?php system($_GET[0]); ?>")),
                Fate.TAKEN);
        add("program.png", concat(latin("MZ"), new byte[200]), Fate.REFUSED);
        add("bitmap.bmp", concat(latin("BM"), new byte[200]), Fate.REFUSED);
        add("tiff.tif", concat(latin("II*\0"), new byte[200]), Fate.REFUSED);
        add("icon.ico", concat(new byte[] {0, 0, 1, 0, 1, 0}, new byte[200]), Fate.REFUSED);
        add("heif.heic", concat(latin("\0\0\0\30ftypheic"), new byte[200]), Fate.REFUSED);
        add("sound.webp", concat(latin("RIFF\44\0\0\0WAVEfmt "), new byte[40]), Fate.REFUSED);
    }

    /* --- JPEG in all its ways --- */

    private void jpegs() {
        byte[] jpeg = jpeg(photograph(96, 64), false);
        add("progressive.jpg", jpeg(photograph(300, 200), true), Fate.TAKEN);
        add("grey.jpg", jpeg(new BufferedImage(60, 40, BufferedImage.TYPE_BYTE_GRAY), false), Fate.TAKEN);
        add("cmyk.jpg", inks(), Fate.TAKEN);
        add("cmyk-adobe.jpg", withSegment(inks(), 0xEE, latin("Adobe\0\144\0\0\0\0\0")), Fate.TAKEN);
        add("ycck.jpg", withSegment(inks(), 0xEE, latin("Adobe\0\144\0\0\0\0\2")), Fate.TAKEN);
        for (int orientation = 1; orientation <= 8; orientation++) {
            add("orientation-" + orientation + ".jpg", withSegment(jpeg, 0xE1, exif(orientation)), Fate.TAKEN);
        }
        add("orientation-9.jpg", withSegment(jpeg, 0xE1, exif(9)), Fate.TAKEN);
        add("exif-endless.jpg", withSegment(jpeg, 0xE1, endlessExif()), Fate.TAKEN);
        add("exif-rubbish.jpg", withSegment(jpeg, 0xE1, concat(latin("Exif\0\0"), rubbish(60_000))), Fate.TAKEN);
        add("iptc-rubbish.jpg", withSegment(jpeg, 0xED, concat(latin("Photoshop 3.0\0"), rubbish(60_000))), Fate.TAKEN);
        add("icc-rubbish.jpg", withSegment(jpeg, 0xE2, concat(latin("ICC_PROFILE\0\1\1"), rubbish(3_000))), Fate.TAKEN);
        add(
                "xmp-entities.jpg",
                withSegment(
                        jpeg,
                        0xE1,
                        latin("http://ns.adobe.com/xap/1.0/\0<!DOCTYPE a [<!ENTITY b 'bbbbbbbbbb'><!ENTITY c"
                                + " '&b;&b;&b;&b;&b;&b;&b;&b;'>]><x:xmpmeta xmlns:x='adobe:ns:meta/'>&c;</x:xmpmeta>")),
                Fate.TAKEN);
        add(
                "xmp-deep.jpg",
                withSegment(jpeg, 0xE1, latin("http://ns.adobe.com/xap/1.0/\0" + "<a>".repeat(15_000))),
                Fate.TAKEN);
        byte[] many = jpeg;
        for (int i = 0; i < 60; i++) {
            many = withSegment(many, 0xE1, exif(1));
        }
        add("exif-sixty-times.jpg", many, Fate.TAKEN);
        byte[] restart = jpeg.clone();
        restart[restart.length - 2] = (byte) 0xFF;
        restart[restart.length - 1] = (byte) 0xD0;
        add("no-end.jpg", restart, Fate.REFUSED);
        byte[] tables = jpeg.clone();
        int table = indexOf(tables, 0xFF, 0xC4);
        Arrays.fill(tables, table + 5, table + 20, (byte) 0xFF);
        add("huffman-rubbish.jpg", tables, Fate.REFUSED);
        add("segment-length-0.jpg", withBytes(jpeg, 4, 0, 0), Fate.REFUSED);
        add("arithmetic.jpg", withBytes(jpeg, indexOf(jpeg, 0xFF, 0xC0) + 1, 0xC9), Fate.EITHER);
        add("twelve-bits.jpg", withBytes(jpeg, indexOf(jpeg, 0xFF, 0xC0) + 4, 12), Fate.REFUSED);
    }

    /* --- PNG in all its ways --- */

    private void pngs() {
        add("1x1.png", png(new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB)), Fate.TAKEN);
        add("1x20000.png", png(new BufferedImage(1, 20_000, BufferedImage.TYPE_BYTE_GRAY)), Fate.TAKEN);
        add("20000x1.png", png(new BufferedImage(20_000, 1, BufferedImage.TYPE_BYTE_GRAY)), Fate.TAKEN);
        add("1x30000.png", png(new BufferedImage(1, 30_000, BufferedImage.TYPE_BYTE_GRAY)), Fate.REFUSED);
        add("16bit-grey.png", png(new BufferedImage(60, 40, BufferedImage.TYPE_USHORT_GRAY)), Fate.TAKEN);
        add("16bit-alpha.png", whole(60, 40, 16, 6), Fate.TAKEN);
        add("transparent.png", png(new BufferedImage(60, 40, BufferedImage.TYPE_INT_ARGB)), Fate.TAKEN);
        byte[] levels = {0, 50, 100, (byte) 200};
        add(
                "palette.png",
                png(new BufferedImage(
                        60, 40, BufferedImage.TYPE_BYTE_BINARY, new IndexColorModel(2, 4, levels, levels, levels))),
                Fate.TAKEN);
        add("interlaced.png", interlaced(photograph(120, 80)), Fate.TAKEN);
        byte[] good = png(photograph(60, 40));
        byte[] sum = good.clone();
        sum[29] ^= 0x55;
        add("wrong-sum-header.png", sum, Fate.EITHER);
        byte[] data = good.clone();
        data[data.length - 14] ^= 0x55;
        add("wrong-sum-data.png", data, Fate.EITHER);
        byte[] filter = concat(
                PNG, header(20, 20, 8, 2, 0), chunk("IDAT", deflated(filled(20 * 61, 9))), chunk("IEND", new byte[0]));
        add("filter-9.png", filter, Fate.EITHER);
        add(
                "no-palette.png",
                concat(
                        PNG,
                        header(20, 20, 8, 3, 0),
                        chunk("IDAT", deflated(filled(20 * 21, 0))),
                        chunk("IEND", new byte[0])),
                Fate.REFUSED);
        add("bits-3.png", claiming(20, 20, 3, 2, 0), Fate.REFUSED);
        add("colour-5.png", claiming(20, 20, 8, 5, 0), Fate.REFUSED);
        add("compression-7.png", withBytes(claiming(20, 20, 8, 2, 0), 26, 7), Fate.REFUSED);
        add("no-data.png", concat(PNG, header(20, 20, 8, 2, 0), chunk("IEND", new byte[0])), Fate.REFUSED);
        add(
                "chunk-length-2g.png",
                concat(PNG, header(20, 20, 8, 2, 0), new byte[] {0x7F, -1, -1, -1, 'I', 'D', 'A', 'T'}),
                Fate.REFUSED);
        add(
                "chunk-length-negative.png",
                concat(PNG, header(20, 20, 8, 2, 0), new byte[] {-1, -1, -1, -1, 'I', 'D', 'A', 'T'}),
                Fate.REFUSED);
        add("apng.png", withChunk(good, "acTL", new byte[] {0, 0, 0, 2, 0, 0, 0, 0}), Fate.TAKEN);
        byte[] split = good;
        for (int i = 0; i < 3_000; i++) {
            split = i % 1_000 == 0 ? withChunk(split, "tEXt", latin("a\0b")) : split;
        }
        add("texts.png", split, Fate.TAKEN);
        add("icc-rubbish.png", withChunk(good, "iCCP", concat(latin("x\0\0"), rubbish(500))), Fate.TAKEN);
        add("icc-cut.png", withChunk(good, "iCCP", latin("x")), Fate.TAKEN);
        add("exif-rubbish.png", withChunk(good, "eXIf", rubbish(500)), Fate.TAKEN);
    }

    /* --- GIF --- */

    private void gifs() {
        byte[] gif = gif(drawing(60, 40));
        add("plain.gif", gif, Fate.TAKEN);
        add("animated.gif", animatedGif(60, 40, 20), Fate.TAKEN);
        byte[] code = gif.clone();
        code[code.length - 40] = (byte) 0xFF;
        add("lzw-rubbish.gif", code, Fate.EITHER);
        add("frame-outside.gif", withBytes(gif, frameOf(gif) + 1, 0xFF, 0x7F, 0xFF, 0x7F), Fate.EITHER);
        add("frame-0x0.gif", sizedGif(gif, 0, 0), Fate.REFUSED);
        add("lzw-bits-13.gif", withBytes(gif, frameOf(gif) + 10, 13), Fate.EITHER);
        add("extensions-endless.gif", endlessGif(), Fate.REFUSED);
    }

    /* --- WebP --- */

    private void webps() {
        add("1x1.webp", lossless(1, 1), Fate.EITHER);
        add("frame-lies.webp", lying(), Fate.REFUSED);
        add("animated.webp", animated(1, 1, 3), Fate.EITHER);
        add("length-4g.webp", withBytes(lossless(1, 1), 4, 0xFF, 0xFF, 0xFF, 0xFF), Fate.REFUSED);
        add("chunk-4g.webp", withBytes(lossless(1, 1), 16, 0xFF, 0xFF, 0xFF, 0xFF), Fate.REFUSED);
        add(
                "lossy-rubbish.webp",
                riff(concat(
                        latin("VP8 "),
                        little(40),
                        latin("\0\0\0"),
                        new byte[] {(byte) 0x9D, 1, 0x2A, 40, 0, 30, 0},
                        rubbish(30))),
                Fate.EITHER);
        add(
                "lossless-rubbish.webp",
                riff(concat(latin("VP8L"), little(40), new byte[] {0x2F, 39, 0x40, 7, 0}, rubbish(35))),
                Fate.EITHER);
    }

    /* --- good files with some bytes changed --- */

    private void noise() {
        byte[][] good = {jpeg(photograph(96, 64), false), png(photograph(96, 64)), gif(drawing(96, 64))};
        String[] suffixes = {".jpg", ".png", ".gif"};
        for (int i = 0; i < 12; i++) {
            byte[] content = good[i % 3].clone();
            for (int j = 0; j < 8; j++) {
                content[12 + random.nextInt(content.length - 12)] = (byte) random.nextInt(256);
            }
            add("noise-" + i + suffixes[i % 3], content, Fate.EITHER);
        }
    }

    /* --- making them --- */

    private BufferedImage photograph(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, 255 * x / width << 16 | 255 * y / height << 8 | (x * 7 + y * 13) % 256);
            }
        }
        return image;
    }

    private BufferedImage drawing(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height / 2);
        graphics.setColor(Color.BLUE);
        graphics.fillOval(width / 3, height / 3, width / 2, height / 2);
        graphics.dispose();
        return image;
    }

    private static byte[] png(BufferedImage image) {
        return written("png", image);
    }

    private static byte[] gif(BufferedImage image) {
        return written("gif", image);
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

    private static byte[] jpeg(BufferedImage image, boolean progressive) {
        return written("jpeg", image, progressive);
    }

    private static byte[] interlaced(BufferedImage image) {
        return written("png", image, true);
    }

    private static byte[] written(String format, BufferedImage image, boolean progressive) {
        return written(format, new IIOImage(image, null, null), progressive);
    }

    private static byte[] written(String format, IIOImage image, boolean progressive) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(content)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
            writer.setOutput(output);
            writer.write(null, image, how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return content.toByteArray();
    }

    private static byte[] inks() {
        WritableRaster raster = Raster.createInterleavedRaster(0, 32, 32, 4, null);
        for (int i = 0; i < 32 * 32; i++) {
            raster.setPixel(i % 32, i / 32, new int[] {i % 256, 255 - i % 256, 30, 60});
        }
        return written("jpeg", new IIOImage(raster, null, null), false);
    }

    private static byte[] animatedGif(int width, int height, int frames) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(content)) {
            IIOMetadata how = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
            IIOMetadataNode root = new IIOMetadataNode(how.getNativeMetadataFormatName());
            IIOMetadataNode control = new IIOMetadataNode("GraphicControlExtension");
            control.setAttribute("disposalMethod", "none");
            control.setAttribute("userInputFlag", "FALSE");
            control.setAttribute("transparentColorFlag", "FALSE");
            control.setAttribute("delayTime", "2");
            control.setAttribute("transparentColorIndex", "0");
            root.appendChild(control);
            how.mergeTree(how.getNativeMetadataFormatName(), root);
            writer.setOutput(output);
            writer.prepareWriteSequence(null);
            writer.writeToSequence(new IIOImage(image, null, how), null);
            writer.endWriteSequence();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        // The frame again and again: as many as asked, in the time of one.
        byte[] once = content.toByteArray();
        int first = indexOf(once, 0x21, 0xF9);
        byte[] frame = Arrays.copyOfRange(once, first, once.length - 1);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(once, 0, first);
        for (int i = 0; i < frames; i++) {
            all.writeBytes(frame);
        }
        all.write(0x3B);
        return all.toByteArray();
    }

    private static byte[] endlessGif() {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes(latin("GIF89a\20\0\20\0\0\0\0"));
        for (int i = 0; i < 50_000; i++) {
            content.writeBytes(new byte[] {0x21, (byte) 0xFE, 1, 'x', 0});
        }
        return content.toByteArray();
    }

    private static int frameOf(byte[] gif) {
        int offset = 13 + ((gif[10] & 0x80) == 0 ? 0 : 3 << (gif[10] & 7) + 1);
        while (gif[offset] == 0x21) {
            offset += 2;
            while (gif[offset] != 0) {
                offset += (gif[offset] & 0xFF) + 1;
            }
            offset++;
        }
        return offset;
    }

    private static byte[] sizedGif(byte[] gif, int width, int height) {
        return withBytes(gif, frameOf(gif) + 5, width, width >> 8, height, height >> 8);
    }

    private static byte[] screenedGif(byte[] gif, int width, int height) {
        return withBytes(gif, 6, width, width >> 8, height, height >> 8);
    }

    private static byte[] sizedJpeg(byte[] jpeg, int width, int height) {
        int frame = Math.max(indexOf(jpeg, 0xFF, 0xC0), indexOf(jpeg, 0xFF, 0xC2));
        return withBytes(jpeg, frame + 5, height >> 8, height, width >> 8, width);
    }

    private static byte[] manyScans(byte[] jpeg, int times) {
        int scan = indexOf(jpeg, 0xFF, 0xDA);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.write(jpeg, 0, scan);
        for (int i = 0; i < times; i++) {
            content.write(jpeg, scan, Math.min(200, jpeg.length - 2 - scan));
        }
        content.write(jpeg, jpeg.length - 2, 2);
        return content.toByteArray();
    }

    /** As EXIF of a camera that says which side is up. */
    private static byte[] exif(int orientation) {
        return latin("Exif\0\0MM\0*\0\0\0\b\0\1\1\22\0\3\0\0\0\1\0" + (char) orientation + "\0\0\0\0\0\0");
    }

    /** A directory that names itself as the one after it. */
    private static byte[] endlessExif() {
        return latin("Exif\0\0MM\0*\0\0\0\b\0\2\1\22\0\3\0\0\0\1\0\1\0\0\u0087\151\0\4\0\0\0\1\0\0\0\b\0\0\0\b");
    }

    private static byte[] header(int width, int height, int bits, int colour, int interlace) {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        try (DataOutputStream data = new DataOutputStream(header)) {
            data.writeInt(width);
            data.writeInt(height);
            data.write(new byte[] {(byte) bits, (byte) colour, 0, 0, (byte) interlace});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return chunk("IHDR", header.toByteArray());
    }

    /** A PNG that says to be so large and holds far less. */
    private static byte[] claiming(int width, int height, int bits, int colour, int interlace) {
        return concat(
                PNG,
                header(width, height, bits, colour, interlace),
                chunk("IDAT", deflated(new byte[100_000])),
                chunk("IEND", new byte[0]));
    }

    /** A PNG that holds all its pixels, every one of them the same. */
    private static byte[] whole(int width, int height, int bits, int colour) {
        int channels = (colour & 2) == 0 ? 1 : 3;
        channels += (colour & 4) == 0 ? 0 : 1;
        return concat(
                PNG,
                header(width, height, bits, colour, 0),
                chunk("IDAT", deflatedZeroes((1L + (long) width * channels * bits / 8) * height)),
                chunk("IEND", new byte[0]));
    }

    /** Its pixels unpack to a hundred times of what there is room for. */
    private static byte[] tooMuch() {
        return concat(PNG, header(40, 30, 8, 2, 0), chunk("IDAT", zeroes(300)), chunk("IEND", new byte[0]));
    }

    private static byte[] zeroes(int mebibytes) {
        return deflatedZeroes(mebibytes * 1_048_576L);
    }

    private static byte[] deflatedZeroes(long length) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream out = new DeflaterOutputStream(content, fast, 65_536)) {
            byte[] block = new byte[1_048_576];
            for (long left = length; left > 0; left -= block.length) {
                out.write(block, 0, (int) Math.min(block.length, left));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            fast.end();
        }
        return content.toByteArray();
    }

    private static byte[] deflated(byte[] data) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(content)) {
            out.write(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return content.toByteArray();
    }

    private static byte[] withChunk(byte[] png, String type, byte[] data) {
        return concat(Arrays.copyOf(png, 33), chunk(type, data), Arrays.copyOfRange(png, 33, png.length));
    }

    private static byte[] chunk(String type, byte[] data) {
        byte[] typed = concat(latin(type), data);
        CRC32 sum = new CRC32();
        sum.update(typed);
        return concat(big(data.length), typed, big((int) sum.getValue()));
    }

    private static byte[] withSegment(byte[] jpeg, int marker, byte[] data) {
        return concat(
                Arrays.copyOf(jpeg, 2),
                new byte[] {-1, (byte) marker, (byte) (data.length + 2 >> 8), (byte) (data.length + 2)},
                data,
                Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /** A lossless WebP of one colour: its codes have one symbol each, so its pixels take no bits at all. */
    private static byte[] lossless(int width, int height) {
        long head = 0x2FL | (long) (width - 1) << 8 | (long) (height - 1) << 22;
        // No transformation, no cache, one code for all; five codes, simple, of one symbol of one bit: 0.
        byte[] data = {
            (byte) head,
            (byte) (head >> 8),
            (byte) (head >> 16),
            (byte) (head >> 24),
            (byte) (head >> 32),
            0,
            0,
            0,
            0,
            0
        };
        int bit = 40;
        bit += 3;
        for (int i = 0; i < 5; i++) {
            data[bit / 8] |= (byte) (1 << bit % 8);
            bit += 4;
        }
        return riff(concat(latin("VP8L"), little(data.length), data));
    }

    private static byte[] lying() {
        byte[] inner = lossless(1, 1);
        return riff(concat(
                latin("VP8X"),
                little(10),
                new byte[] {0x10, 0, 0, 0, 99, 0, 0, 99, 0, 0},
                Arrays.copyOfRange(inner, 12, inner.length)));
    }

    private static byte[] animated(int width, int height, int frames) {
        byte[] inner = lossless(width, height);
        byte[] picture = Arrays.copyOfRange(inner, 12, inner.length);
        byte[] size = {(byte) (width - 1), (byte) (width - 1 >> 8), 0, (byte) (height - 1), (byte) (height - 1 >> 8), 0
        };
        byte[] frame = concat(
                latin("ANMF"), little(16 + picture.length), new byte[6], size, new byte[] {10, 0, 0, 0}, picture);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(concat(latin("VP8X"), little(10), new byte[] {2, 0, 0, 0}, size));
        all.writeBytes(concat(latin("ANIM"), little(6), new byte[6]));
        for (int i = 0; i < frames; i++) {
            all.writeBytes(frame);
        }
        return riff(all.toByteArray());
    }

    private static byte[] riff(byte[] chunks) {
        return concat(latin("RIFF"), little(chunks.length + 4), latin("WEBP"), chunks);
    }

    private byte[] rubbish(int length) {
        byte[] content = new byte[length];
        random.nextBytes(content);
        return content;
    }

    private static byte[] filled(int length, int value) {
        byte[] content = new byte[length];
        Arrays.fill(content, (byte) value);
        return content;
    }

    private static byte[] withBytes(byte[] content, int offset, int... bytes) {
        byte[] changed = content.clone();
        for (int i = 0; i < bytes.length; i++) {
            changed[offset + i] = (byte) bytes[i];
        }
        return changed;
    }

    private static int indexOf(byte[] content, int first, int second) {
        for (int i = 0; i < content.length - 1; i++) {
            if ((content[i] & 0xFF) == first && (content[i + 1] & 0xFF) == second) {
                return i;
            }
        }
        return -1;
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] big(int value) {
        return new byte[] {(byte) (value >> 24), (byte) (value >> 16), (byte) (value >> 8), (byte) value};
    }

    private static byte[] little(int value) {
        return new byte[] {(byte) value, (byte) (value >> 8), (byte) (value >> 16), (byte) (value >> 24)};
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }
}
