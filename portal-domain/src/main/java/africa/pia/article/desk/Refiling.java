package africa.pia.article.desk;

import africa.pia.FieldError;
import africa.pia.InvalidInputException;
import africa.pia.PortalException;
import africa.pia.account.Role;
import africa.pia.article.ArticleDraft;
import africa.pia.article.ArticleId;
import africa.pia.article.ChangeKind;
import africa.pia.article.EditableArticle;
import africa.pia.article.Newsroom;
import africa.pia.article.Tag;
import africa.pia.article.TextChange;
import africa.pia.section.SectionDirectory;
import africa.pia.section.SectionKey;
import africa.pia.tag.TagEntry;
import africa.pia.tag.TagRegister;
import africa.pia.text.Slug;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Files many articles elsewhere at once. Each is changed through the newsroom, under the version that the editor saw and
 * in a transaction of its own: what is refused of one is done of the others.
 *
 * <p>Errors of the whole: {@code desk.none-picked}, {@code desk.too-many-at-once}, {@code desk.tag-missing}, {@code
 * section.unknown} (INVALID).
 */
@Stateless
@RolesAllowed(Role.NAME_EDITOR)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Refiling {

    /** How many articles may be changed at once. */
    public static final int MAX_AT_ONCE = 100;

    private static final Logger LOG = Logger.getLogger(Refiling.class.getName());

    /** Where an article is filed is no news to its readers. */
    private static final TextChange MOVED = new TextChange(ChangeKind.TYPO, "", List.of());

    @Inject
    Newsroom newsroom;

    @Inject
    SectionDirectory sections;

    @Inject
    TagRegister register;

    /** An article as the editor saw it. */
    public record Picked(ArticleId article, long version) {}

    /** What is done to each article. */
    public sealed interface Move {

        /** Files it in another section. */
        record ToSection(SectionKey section) implements Move {}

        /** Gives it a tag, behind those it has. */
        record AddTag(String label) implements Move {}

        /** Takes a tag from it. */
        record RemoveTag(String label) implements Move {}
    }

    /** What became of one article. */
    public enum Outcome {
        /** It is changed. */
        DONE,
        /** It already was so. */
        UNCHANGED,
        /** Somebody changed it since the editor saw it. */
        STALE,
        /** A rule is against it. */
        REFUSED
    }

    /**
     * The answer for one article.
     *
     * @param code of the broken rule; empty when none was
     */
    public record Answer(ArticleId article, Outcome outcome, String code) {}

    /** Does the same to every picked article and tells of each what became of it, in their order. */
    public List<Answer> refile(List<Picked> picked, Move move) {
        if (picked.isEmpty()) {
            throw new RefilingException(FieldError.of("pick", "desk.none-picked"));
        }
        if (picked.size() > MAX_AT_ONCE) {
            throw new RefilingException(FieldError.of("pick", "desk.too-many-at-once", MAX_AT_ONCE));
        }
        Move settled = settled(move);
        List<Answer> answers = new ArrayList<>();
        for (Picked each : picked) {
            answers.add(answer(each, settled));
        }
        return List.copyOf(answers);
    }

    /** The move as it can be made: into a section of before means into the one that it was merged into. */
    private Move settled(Move move) {
        if (move instanceof Move.ToSection to) {
            return sections.section(to.section())
                    .map(section -> new Move.ToSection(section.key()))
                    .orElseThrow(() -> new RefilingException(FieldError.of(
                            "section", "section.unknown", to.section().value())));
        }
        if (move instanceof Move.AddTag add && add.label().isBlank()
                || move instanceof Move.RemoveTag remove && remove.label().isBlank()) {
            throw new RefilingException(FieldError.of("tag", "desk.tag-missing"));
        }
        return move;
    }

    private Answer answer(Picked each, Move move) {
        try {
            EditableArticle article = newsroom.open(each.article());
            if (article.version() != each.version()) {
                return new Answer(each.article(), Outcome.STALE, "article.stale");
            }
            Optional<ArticleDraft> moved = moved(article, move);
            if (moved.isEmpty()) {
                return new Answer(each.article(), Outcome.UNCHANGED, "");
            }
            newsroom.revise(each.article(), each.version(), moved.get(), MOVED);
            return new Answer(each.article(), Outcome.DONE, "");
        } catch (PortalException refused) {
            boolean stale = refused.kind() == PortalException.Kind.STALE;
            return new Answer(each.article(), stale ? Outcome.STALE : Outcome.REFUSED, refused.code());
        } catch (RuntimeException failed) {
            // The others are still to be done, and the editor is to know of this one.
            LOG.log(Level.WARNING, failed, () -> "Article " + each.article() + " could not be filed elsewhere");
            return new Answer(each.article(), Outcome.REFUSED, "desk.failed");
        }
    }

    /** The article as it is to be; empty when it already is. */
    private Optional<ArticleDraft> moved(EditableArticle article, Move move) {
        List<String> tags = article.tags().stream().map(Tag::label).toList();
        if (move instanceof Move.ToSection to) {
            return to.section().value().equals(article.section())
                    ? Optional.empty()
                    : Optional.of(article.asDraft().filed(to.section(), tags));
        }
        String label = move instanceof Move.AddTag add ? add.label() : ((Move.RemoveTag) move).label();
        String typed = Slug.keyOf(label.strip());
        String key = register.find(typed).map(TagEntry::key).orElse(typed);
        boolean tagged = article.tags().stream().anyMatch(tag -> tag.key().equals(key));
        if (tagged == move instanceof Move.AddTag) {
            return Optional.empty();
        }
        List<String> others = new ArrayList<>(article.tags().stream()
                .filter(tag -> !tag.key().equals(key))
                .map(Tag::label)
                .toList());
        if (!tagged) {
            others.add(label.strip());
        }
        return Optional.of(article.asDraft().filed(new SectionKey(article.section()), others));
    }

    /** What was asked for cannot be done to any article. */
    public static final class RefilingException extends InvalidInputException {

        private static final long serialVersionUID = 1L;

        RefilingException(FieldError only) {
            super(only);
        }
    }
}
