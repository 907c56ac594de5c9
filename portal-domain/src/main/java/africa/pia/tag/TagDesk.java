package africa.pia.tag;

import africa.pia.FieldError;
import africa.pia.InvalidInputException;
import africa.pia.PortalException;
import africa.pia.account.AccountId;
import africa.pia.account.Caller;
import africa.pia.account.Role;
import africa.pia.act.Act;
import africa.pia.act.ActLog;
import africa.pia.change.Change;
import africa.pia.change.ChangeLog;
import africa.pia.paging.Cursor;
import africa.pia.paging.Slice;
import africa.pia.tag.TagEvent.TagMerged;
import africa.pia.tag.TagEvent.TagRenamed;
import africa.pia.text.PlainText;
import africa.pia.text.Slug;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;

/**
 * Keeps the register of topics in order: renames and merges them. An address that readers were given leads on to what
 * its topic is called by then, and texts that name it by an earlier label are filed with the one that stands.
 *
 * <p>Every change names the version that its editor saw; a stale one is refused ({@code tag.stale}, STALE), a topic that
 * is not there as {@code tag.unknown} (UNKNOWN). What is handed in is refused field by field: {@code tag.label-missing},
 * {@code tag.too-long}, {@code tag.label-taken}, {@code tag.into-itself} (INVALID).
 */
@Stateless
@RolesAllowed(Role.NAME_EDITOR)
public class TagDesk {

    /** The longest label, in characters. */
    public static final int MAX_LABEL = 60;

    private static final Logger LOG = Logger.getLogger(TagDesk.class.getName());

    @Inject
    Tags tags;

    @Inject
    Event<TagEvent> events;

    @Inject
    ChangeLog log;

    @Inject
    ActLog acts;

    @Inject
    Caller caller;

    /**
     * Topics in the order of their labels, accents and case aside.
     *
     * @param words that a label has somewhere; blank for all
     * @param limit 1 to 100
     */
    public Slice<TagEntry> search(String words, Optional<Cursor> after, int limit) {
        return tags.search(words, after, limit).map(KnownTag::asEntry);
    }

    /** One topic. */
    public Optional<TagEntry> open(long id) {
        return tags.find(id).map(KnownTag::asEntry);
    }

    /** The keys of before that lead to a topic. */
    public List<String> earlierKeys(long id) {
        return tags.find(id).map(tags::earlierKeys).orElse(List.of());
    }

    /** Calls a topic otherwise. Its address is made of the new label; the one it had leads there. */
    public TagEntry rename(long id, long version, String label) {
        KnownTag tag = at(id, version);
        String line = label(label);
        String before = tag.key();
        String key = Slug.keyOf(line);
        if (!key.equals(before)) {
            tags.take(key, id).ifPresent(other -> {
                throw new InvalidTagException(FieldError.of("label", "tag.label-taken", other.name()));
            });
        }
        tag.rename(key, line);
        tags.flush();
        events.fire(new TagRenamed(before, key, line));
        changed(tag, "renamed tag " + before + " to " + key);
        return tag.asEntry();
    }

    /**
     * Ends a topic: texts that have it have another from now on, and its address leads there for good.
     *
     * @param into of the one that stays
     */
    public TagEntry merge(long id, long version, long into) {
        if (id == into) {
            throw new InvalidTagException(FieldError.of("into", "tag.into-itself"));
        }
        // Held in one order whoever asks.
        tags.locked(Math.min(id, into));
        KnownTag tag = at(id, version);
        KnownTag survivor = tags.locked(into).orElseThrow(UnknownTagException::new);
        String from = tag.key();
        tags.leadOn(id, into);
        tags.remove(tag);
        events.fire(new TagMerged(from, survivor.key(), survivor.name()));
        changed(survivor, "merged tag " + from + " into " + survivor.key());
        return survivor.asEntry();
    }

    private KnownTag at(long id, long version) {
        KnownTag tag = tags.locked(id).orElseThrow(UnknownTagException::new);
        if (tag.version() != version) {
            throw new StaleTagException();
        }
        return tag;
    }

    private static String label(String typed) {
        String line = PlainText.line(typed);
        if (line.isEmpty()) {
            throw new InvalidTagException(FieldError.of("label", "tag.label-missing"));
        }
        if (line.length() > MAX_LABEL) {
            throw new InvalidTagException(FieldError.of("label", "tag.too-long", MAX_LABEL));
        }
        if (line.matches(".*[,،;].*")) {
            throw new InvalidTagException(FieldError.of("label", "tag.comma"));
        }
        return line;
    }

    private void changed(KnownTag tag, String what) {
        log.append(Change.Topic.TAG, tag.id(), tag.key());
        AccountId by = caller.required();
        acts.append(Act.ofAdministration("tag-changed", Act.Subject.TAG, tag.id())
                .by(by.value())
                .saying(what));
        LOG.info(() -> "Account " + by + " " + what);
    }

    /** A topic cannot be called so, or not be merged so. */
    public static final class InvalidTagException extends InvalidInputException {

        private static final long serialVersionUID = 1L;

        InvalidTagException(FieldError only) {
            super(only);
        }
    }

    /** There is no such topic, or no more. */
    public static final class UnknownTagException extends PortalException {

        private static final long serialVersionUID = 1L;

        UnknownTagException() {
            super("tag.unknown");
        }

        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }
    }

    /** Somebody has changed the topic since the caller saw it. */
    public static final class StaleTagException extends PortalException {

        private static final long serialVersionUID = 1L;

        StaleTagException() {
            super("tag.stale");
        }

        @Override
        public Kind kind() {
            return Kind.STALE;
        }
    }
}
