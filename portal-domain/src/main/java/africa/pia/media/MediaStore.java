package africa.pia.media;

import java.util.Optional;

/** Where the bytes of pictures are kept: the database, or a folder that every node sees. */
interface MediaStore {

    /** Keeps one print. What was kept is never changed: keeping it again, as two nodes at once may, does nothing. */
    void keep(PrintKey key, byte[] content);

    /** The bytes kept of one print. */
    Optional<byte[]> content(PrintKey key);

    /**
     * Forgets the prints of a picture, as a part of the caller's transaction.
     *
     * @param kept the edition that stays; 0 for none
     */
    void forget(MediaId media, int kept);

    /** The same after the commit, for a store that no transaction binds. */
    void sweep(MediaId media, int kept);
}
