package africa.pia.author;

import africa.pia.FieldError;
import africa.pia.author.AuthorDesk.InvalidAuthorException;
import africa.pia.author.AuthorDesk.StaleAuthorException;
import africa.pia.author.AuthorDesk.UnknownAuthorException;
import africa.pia.author.AuthorEvent.AuthorRenamed;
import africa.pia.change.Change;
import africa.pia.change.ChangeLog;
import africa.pia.media.PictureUsage;
import africa.pia.text.Slug;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes what is said of somebody, by whatever desk it came, and tells whoever must know. */
@ApplicationScoped
class Editing {

    @Inject
    Authors authors;

    @Inject
    PictureUsage pictures;

    @Inject
    Event<AuthorEvent> events;

    @Inject
    ChangeLog log;

    /** Somebody at the version that the caller saw; held until the transaction ends. */
    KnownAuthor at(long id, long version) {
        KnownAuthor author = authors.locked(id).orElseThrow(UnknownAuthorException::new);
        if (author.version() != version) {
            throw new StaleAuthorException();
        }
        return author;
    }

    /** Writes everything anew that is said of somebody. */
    void write(KnownAuthor author, AuthorWords words) {
        boolean renamed = rename(author, words.name());
        author.show(words.portrait());
        author.link(words.account());
        author.count();
        authors.say(author.id(), words.titles(), words.biographies());
        authors.link(author.id(), words.links());
        authors.flush();
        pictures.notePortrait(author.id(), author.name(), words.portrait());
        log.append(Change.Topic.AUTHOR, author.id(), renamed ? author.key() : "");
    }

    /** The address follows the name; the one of before leads there. */
    private boolean rename(KnownAuthor author, String name) {
        if (name.equals(author.name())) {
            return false;
        }
        String before = author.key();
        String key = Slug.keyOf(name);
        if (!key.equals(before)) {
            authors.take(key, author.id()).ifPresent(other -> {
                throw new InvalidAuthorException(List.of(FieldError.of("name", "author.name-taken", other.name())));
            });
        }
        author.rename(key, name);
        events.fire(new AuthorRenamed(before, key, name));
        return true;
    }

    EditableAuthor asEditable(KnownAuthor author) {
        Map<String, String> titles = new HashMap<>();
        Map<String, String> biographies = new HashMap<>();
        authors.texts(author.id()).forEach(text -> {
            note(titles, text.language(), text.title());
            note(biographies, text.language(), text.biography());
        });
        return new EditableAuthor(
                author.asEntry(),
                new AuthorWords(
                        author.name(),
                        author.portrait(),
                        author.account(),
                        titles,
                        biographies,
                        authors.links(author.id())),
                authors.earlierKeys(author));
    }

    private static void note(Map<String, String> texts, String language, String text) {
        if (!text.isEmpty()) {
            texts.put(language, text);
        }
    }

    /** What is said of one, completed by what is said of another. */
    static AuthorWords completed(AuthorWords words, AuthorWords other) {
        return new AuthorWords(
                words.name(),
                words.portrait().or(other::portrait),
                words.account().or(other::account),
                completed(words.titles(), other.titles()),
                completed(words.biographies(), other.biographies()),
                words.links().isEmpty() ? other.links() : words.links());
    }

    private static Map<String, String> completed(Map<String, String> texts, Map<String, String> others) {
        Map<String, String> all = new HashMap<>(others);
        all.putAll(texts);
        return all;
    }
}
