package africa.pia.media;

import africa.pia.account.AccountId;
import java.time.Instant;
import java.util.Optional;

/**
 * A picture as the newsroom's library lists it.
 *
 * @param fileName tidy name of the file
 * @param words everything that is said of it
 * @param expiresAt from when on it may not be shown any more; empty when it may be for ever
 * @param bytes size of its largest variant
 * @param version to be handed back with a change
 */
public record ShelvedPicture(
        Picture picture,
        String fileName,
        PictureWords words,
        Optional<Instant> expiresAt,
        AccountId uploadedBy,
        Instant uploadedAt,
        long bytes,
        long version) {}
