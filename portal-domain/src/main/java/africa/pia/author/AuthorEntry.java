package africa.pia.author;

import africa.pia.account.AccountId;
import africa.pia.media.MediaId;
import java.util.Optional;

/**
 * Somebody of the register.
 *
 * @param version to be handed back with a change
 * @param key the segment in {@code /authors/{key}}, made of the name
 * @param account with which they sign in; empty for people without one
 */
public record AuthorEntry(
        long id, long version, String key, String name, Optional<MediaId> portrait, Optional<AccountId> account) {}
