package africa.pia.comment.thread;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;

/**
 * One sending of a form: the random key that the form was made with, and what was written. The same form sent again with
 * the same words, by a double click, a reload or a network that lost the answer, is the same sending; with other words
 * it is not, so that nothing written is ever taken for what it is not.
 *
 * @param digest of both, in base64url
 */
record Sending(String digest) {

    static Sending of(String key, Optional<CommentId> parent, CommentText text) {
        String all = key + "\n" + parent.map(CommentId::toString).orElse("") + "\n" + text.value();
        try {
            return new Sending(Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
