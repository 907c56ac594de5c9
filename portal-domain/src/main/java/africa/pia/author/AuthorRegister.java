package africa.pia.author;

import africa.pia.account.AccountId;
import africa.pia.media.MediaLibrary;
import africa.pia.site.SiteSettings;
import africa.pia.text.Translated;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Those who sign, each under one name. Reading is open to everyone. */
@Stateless
@PermitAll
public class AuthorRegister {

    @Inject
    Authors authors;

    @Inject
    MediaLibrary media;

    @Inject
    SiteSettings site;

    @Inject
    Clock clock;

    /** Who has a key, or is meant by one that nobody has any more. */
    public Optional<AuthorEntry> find(String key) {
        return authors.at(key).map(KnownAuthor::asEntry);
    }

    /**
     * What readers see of who has a key, or is meant by one that nobody has any more.
     *
     * @param key the answer's is the one of now
     */
    public Optional<AuthorProfile> profile(String key) {
        return authors.at(key).map(this::profile);
    }

    private AuthorProfile profile(KnownAuthor author) {
        Map<String, String> titles = new HashMap<>();
        Map<String, String> biographies = new HashMap<>();
        authors.texts(author.id()).forEach(text -> {
            titles.put(text.language(), text.title());
            biographies.put(text.language(), text.biography());
        });
        String main = site.locale().toLanguageTag();
        return new AuthorProfile(
                author.key(),
                author.name(),
                author.portrait().flatMap(media::picture),
                new Translated(main, titles),
                new Translated(main, biographies),
                authors.links(author.id()));
    }

    /** The accounts, where they have one, of those who sign under some keys. */
    public Set<AccountId> accounts(Collection<String> keys) {
        return keys.isEmpty() ? Set.of() : authors.accounts(keys);
    }

    /** Names to choose from: those that signed last, the latest first. */
    public List<String> suggestions(int limit) {
        return authors.latest(limit);
    }

    /**
     * The names that are printed above a text that names these: of somebody who is called otherwise by now, that one; of
     * a spelling, the register's. Whom the register does not know it takes in. Each person is told once.
     *
     * <p>Nobody renames or merges these people until the caller's transaction ends, so that nothing is signed with a
     * name that is no more.
     */
    public List<String> settled(List<String> names) {
        return authors.settled(names, clock.instant()).stream()
                .map(KnownAuthor::name)
                .toList();
    }
}
