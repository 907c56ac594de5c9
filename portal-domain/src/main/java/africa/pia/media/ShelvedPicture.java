package africa.pia.media;

import africa.pia.account.AccountId;
import java.time.Instant;

/**
 * A picture as the newsroom's library lists it.
 *
 * @param bytes size of its largest variant
 * @param version to be handed back with a change of its words
 */
public record ShelvedPicture(Picture picture, AccountId uploadedBy, Instant uploadedAt, long bytes, long version) {}
