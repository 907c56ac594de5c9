package africa.pia.author;

import africa.pia.media.Picture;
import africa.pia.text.Translated;
import java.util.List;
import java.util.Optional;

/**
 * What readers see of somebody who signs.
 *
 * @param portrait while it may be shown
 * @param titles what they do, by language; may be empty
 * @param biographies plain paragraphs by language, parted by empty lines; may be empty
 */
public record AuthorProfile(
        String key,
        String name,
        Optional<Picture> portrait,
        Translated titles,
        Translated biographies,
        List<AuthorLink> links) {

    public AuthorProfile {
        links = List.copyOf(links);
    }

    /** Whether more is known of them than their name. */
    public boolean isTold() {
        return portrait.isPresent() || !titles.isEmpty() || !biographies.isEmpty() || !links.isEmpty();
    }

    /** What they do, for who reads a language; empty when nothing is said. */
    public String titled(String language) {
        return titles.in(language);
    }

    /** The paragraphs of the biography for who reads a language. */
    public List<String> paragraphs(String language) {
        return biographies
                .in(language)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
