package africa.pia.comment.moderation;

import africa.pia.account.AccountId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** The languages in which a moderator reads comments; a choice of their own, of which there is no record when all are. */
@Entity
@Table(name = "read_languages")
class ReadLanguages {

    @Id
    @Column(name = "account_id")
    private long accountId;

    @Column(name = "languages", nullable = false)
    private String languages;

    protected ReadLanguages() {}

    ReadLanguages(AccountId account, Collection<String> tags) {
        this.accountId = account.value();
        choose(tags);
    }

    void choose(Collection<String> tags) {
        languages = String.join(" ", new TreeSet<>(tags));
    }

    Set<String> tags() {
        return Set.of(languages.split(" "));
    }
}
