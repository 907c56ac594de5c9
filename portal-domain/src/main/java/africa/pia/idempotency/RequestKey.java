package africa.pia.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Points to one request that its sender may send again.
 *
 * @param digest of who sent it, what was asked for and the key they gave; none of these is kept in clear
 */
public record RequestKey(String digest) {

    /**
     * Makes the key of a request.
     *
     * @param sender whoever's own keys these are: two senders may choose the same key
     * @param operation method and path
     * @param given the key as the sender wrote it
     */
    public static RequestKey of(String sender, String operation, String given) {
        return new RequestKey(digest(sender.length() + " " + sender + operation.length() + " " + operation + given));
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
