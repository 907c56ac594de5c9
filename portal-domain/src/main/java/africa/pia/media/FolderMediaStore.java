package africa.pia.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Keeps the bytes in files: {@code folder/{last two digits of the id}/{id}/{width}}. Paths are made of numbers only.
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
    public void keep(MediaId id, int width, byte[] content) {
        Path file = file(id, width);
        try {
            Files.createDirectories(file.getParent());
            Path whole = Files.createTempFile(file.getParent(), width + "-", ".part");
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
    public Optional<byte[]> content(MediaId id, int width) {
        try {
            return Optional.of(Files.readAllBytes(file(id, width)));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("A picture could not be read from portal.media.folder", e);
        }
    }

    private Path file(MediaId id, int width) {
        return root.resolve(Long.toString(id.value() % SPREAD))
                .resolve(id.toString())
                .resolve(Integer.toString(width));
    }
}
