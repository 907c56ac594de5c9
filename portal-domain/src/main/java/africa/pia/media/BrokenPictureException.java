package africa.pia.media;

/** The bytes begin like a picture and are none, or stop before its end. Told to people as {@code media.broken}. */
final class BrokenPictureException extends Exception {

    private static final long serialVersionUID = 1L;

    BrokenPictureException(String reason) {
        super(reason);
    }

    BrokenPictureException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
