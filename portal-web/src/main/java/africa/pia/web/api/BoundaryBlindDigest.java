package africa.pia.web.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The SHA-256 of a body, of a multipart one without its boundary: programs make up a new boundary each time they send
 * the same form.
 */
final class BoundaryBlindDigest {

    private final MessageDigest digest;
    private final byte[] boundary;
    private final int[] fallback;
    private int matched;

    /**
     * Begins a digest.
     *
     * @param boundary left out wherever it occurs; empty leaves nothing out
     */
    BoundaryBlindDigest(String boundary) {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
        this.boundary = boundary.getBytes(StandardCharsets.ISO_8859_1);
        this.fallback = fallback(this.boundary);
    }

    /** Of each beginning of the pattern, how long the longest of its ends is that is a beginning too (Knuth, Morris, Pratt). */
    private static int[] fallback(byte[] pattern) {
        int[] fallback = new int[pattern.length];
        int length = 0;
        for (int i = 1; i < pattern.length; i++) {
            while (length > 0 && pattern[i] != pattern[length]) {
                length = fallback[length - 1];
            }
            if (pattern[i] == pattern[length]) {
                length++;
            }
            fallback[i] = length;
        }
        return fallback;
    }

    void update(byte[] bytes, int length) {
        if (boundary.length == 0) {
            digest.update(bytes, 0, length);
            return;
        }
        for (int i = 0; i < length; i++) {
            update(bytes[i]);
        }
    }

    private void update(byte next) {
        while (matched > 0 && boundary[matched] != next) {
            int shorter = fallback[matched - 1];
            digest.update(boundary, 0, matched - shorter);
            matched = shorter;
        }
        if (boundary[matched] != next) {
            digest.update(next);
            return;
        }
        matched++;
        if (matched == boundary.length) {
            matched = 0;
        }
    }

    /** Ends the digest. */
    String hex() {
        digest.update(boundary, 0, matched);
        return HexFormat.of().formatHex(digest.digest());
    }
}
