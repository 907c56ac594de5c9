package africa.pia.author;

import africa.pia.account.AccountId;
import africa.pia.media.MediaId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is handed in of somebody who signs.
 *
 * @param name as it is printed
 * @param titles what they do, by language tag
 * @param biographies plain paragraphs, by language tag
 * @param links in their order; those without an address are passed over
 */
public record AuthorWords(
        String name,
        Optional<MediaId> portrait,
        Optional<AccountId> account,
        Map<String, String> titles,
        Map<String, String> biographies,
        List<AuthorLink> links) {

    public AuthorWords {
        titles = Map.copyOf(titles);
        biographies = Map.copyOf(biographies);
        links = List.copyOf(links);
    }

    /** Somebody of whom nothing is said but the name. */
    public static AuthorWords named(String name) {
        return new AuthorWords(name, Optional.empty(), Optional.empty(), Map.of(), Map.of(), List.of());
    }
}
