package africa.pia.note;

import africa.pia.account.AccountId;
import africa.pia.text.Slug;

/** Somebody whom a note beside an article may call. */
public record Colleague(AccountId id, String name) {

    /** The name as one word, for who does not want to type accents and blanks: {@code hortense-vaillant}. */
    public String handle() {
        return Slug.keyOf(name);
    }
}
