package africa.pia.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Keeps the bytes in files: {@code folder/{last two digits of the id}/{id}/{width}}, further editions and forms with
 * their number and sign before the width. Nothing in a path is anybody's choice.
 *
 * <p>A file is complete and on the disk before the row that makes it known is committed; of a transaction that fails
 * only a file stays that nobody asks for, since its id is never given again.
 */
final class FolderMediaStore implements MediaStore {

    private static final int SPREAD = 100;

    private final Path root;

    FolderMediaStore(Path root) {
        this.root = root;
        try {
            Files.createDirectories(root);
        } catch (IOException e) {
            throw new UncheckedIOException("portal.media.folder cannot be made: " + root, e);
        }
        if (!Files.isWritable(root)) {
            throw new IllegalArgumentException("portal.media.folder cannot be written to: " + root);
        }
    }

    @Override
    public void keep(PrintKey key, byte[] content) {
        Path file = file(key);
        try {
            Files.createDirectories(file.getParent());
            Path whole = Files.createTempFile(file.getParent(), key.width() + "-", ".part");
            try {
                try (FileChannel channel = FileChannel.open(whole, StandardOpenOption.WRITE)) {
                    ByteBuffer left = ByteBuffer.wrap(content);
                    while (left.hasRemaining()) {
                        channel.write(left);
                    }
                    channel.force(true);
                }
                Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(whole);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A picture could not be kept in portal.media.folder", e);
        }
    }

    @Override
    public Optional<byte[]> content(PrintKey key) {
        try {
            return Optional.of(Files.readAllBytes(file(key)));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("A picture could not be read from portal.media.folder", e);
        }
    }

    @Override
    public void forget(MediaId media, int kept) {
        // Not yet: the transaction may fail.
    }

    @Override
    public void sweep(MediaId media, int kept) {
        Path folder = folder(media);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (kept == 0 || !file.getFileName().toString().startsWith(mark(kept))) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (NoSuchFileException | NotDirectoryException absent) {
            // nothing to forget
        } catch (IOException e) {
            throw new UncheckedIOException("A picture could not be taken out of portal.media.folder", e);
        }
    }

    private Path folder(MediaId media) {
        return root.resolve(Long.toString(media.value() % SPREAD)).resolve(media.toString());
    }

    private Path file(PrintKey key) {
        boolean first = key.edition() == 1 && key.form().equals(PrintKey.WHOLE);
        String name = first ? "" : mark(key.edition()) + key.form() + "-";
        return folder(key.media()).resolve(name + key.width());
    }

    private static String mark(int edition) {
        return "e" + edition + "-";
    }
}
