package africa.pia.mail;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A letter to one person.
 *
 * @param to address, in the one form in which the portal keeps addresses
 * @param locale language of the person
 * @param template name of the words in the bundles {@code africa/pia/mail/messages/mail_*}: {@code <name>.subject},
 *     {@code <name>.text} with a blank line between paragraphs, {@code <name>.action} on the link
 * @param arguments facts for the words, in the order of their placeholders
 * @param link where the letter leads, if anywhere
 * @param stop where letters like it are stopped, without signing in (RFC 8058); empty for those that nobody can do
 *     without
 */
public record Letter(
        String to, Locale locale, String template, List<Object> arguments, Optional<URI> link, Optional<URI> stop) {

    /**
     * Words of the bundle within those of a letter: an argument that is put into words in the letter's language. Of a
     * list of them each is a line.
     */
    public record Phrase(String key, List<Object> arguments) {

        public Phrase {
            arguments = List.copyOf(arguments);
        }
    }

    public Letter {
        arguments = List.copyOf(arguments);
    }

    /** A letter that leads nowhere. */
    public static Letter of(String to, Locale locale, String template, Object... arguments) {
        return new Letter(to, locale, template, List.of(arguments), Optional.empty(), Optional.empty());
    }

    /** The same letter, leading somewhere. */
    public Letter leadingTo(URI address) {
        return new Letter(to, locale, template, arguments, Optional.of(address), stop);
    }

    /** The same letter, to be stopped there. */
    public Letter stoppedAt(URI address) {
        return new Letter(to, locale, template, arguments, link, Optional.of(address));
    }

    /** Without its link, which may hold a secret, so that it reaches no log. */
    @Override
    public String toString() {
        return "Letter[" + template + "]";
    }
}
