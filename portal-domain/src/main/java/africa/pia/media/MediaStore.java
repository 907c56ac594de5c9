package africa.pia.media;

import java.util.Optional;

/** Where the bytes of pictures are kept: the database, or a folder that every node sees. */
interface MediaStore {

    /** Keeps one width of a picture. What was kept is never changed. */
    void keep(MediaId id, int width, byte[] content);

    /** The bytes kept for one width. */
    Optional<byte[]> content(MediaId id, int width);
}
