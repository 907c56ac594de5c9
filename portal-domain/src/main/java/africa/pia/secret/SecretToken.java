package africa.pia.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A random token of 256 bits, as its holder presents it; the portal keeps only its {@link #hash()}.
 *
 * <p>A fast hash is enough: unlike a password, 256 random bits cannot be guessed.
 */
public final class SecretToken {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final String value;

    private SecretToken(String value) {
        this.value = value;
    }

    /** Draws a new token. */
    public static SecretToken draw() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new SecretToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** The token that somebody presents; empty when it cannot be one. */
    public static Optional<SecretToken> presented(String value) {
        return value != null && FORM.matcher(value).matches() ? Optional.of(new SecretToken(value)) : Optional.empty();
    }

    /** What its holder keeps. */
    public String value() {
        return value;
    }

    /** What the portal keeps: the SHA-256 of the value, in base64url. */
    public String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Nothing of the secret, so that it reaches no log. */
    @Override
    public String toString() {
        return "SecretToken";
    }
}
