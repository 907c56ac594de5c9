package africa.pia.gate;

import africa.pia.FieldError;
import africa.pia.InvalidInputException;
import africa.pia.PortalException;
import africa.pia.account.Caller;
import africa.pia.account.Role;
import africa.pia.media.MediaId;
import africa.pia.media.MediaLibrary;
import africa.pia.media.Picture;
import africa.pia.section.SectionDirectory;
import africa.pia.section.SectionKey;
import africa.pia.section.SectionTree;
import africa.pia.site.SiteSettings;
import africa.pia.text.Markup;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Judges texts before readers see them.
 *
 * <p>Judging asks only what is known here; addresses of other sites are tried in the background after
 * {@link #noteLinks}, and until then nothing is said of them.
 *
 * <p>Asks nobody for a role but for an override: whoever owns the text does, be it a person or the timer that shows what
 * was scheduled.
 */
@Stateless
@PermitAll
public class Gate {

    static final int SHORTEST_REASON = 10;
    static final int LONGEST_REASON = 500;

    @PersistenceContext(unitName = "domain")
    EntityManager em;

    @Inject
    GateSettings settings;

    @Inject
    SiteSettings site;

    @Inject
    LinkRound links;

    @Inject
    ArticleAddresses articles;

    @Inject
    SectionDirectory sections;

    @Inject
    MediaLibrary media;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** What a text lacks, in the order of the editor's form; empty when nothing. */
    public List<GateFinding> judge(Proof proof) {
        return examination(proof).findings();
    }

    /** Has the addresses of other sites tried that a text leads to; called in the transaction that saves the text. */
    public void noteLinks(Proof proof) {
        links.note(examination(proof).outward());
    }

    /**
     * Lets a text through to readers, if it may. What an editor-in-chief once let pass for this article passes again,
     * so that a later change is not held up by it; anything else that is found is not.
     *
     * @param article id of the article that the text is of; noted with an override
     * @param override why it passes all the same, in an editor-in-chief's words of 10 to 500 characters; absent when
     *     it is to pass on its own
     * @return what keeps it back; empty when it passes. An override is kept in the caller's transaction
     * @throws OverrideRefusedException when whoever overrides is no editor-in-chief
     * @throws InvalidInputException when the reason is too short or too long, at {@code override}
     */
    public List<GateFinding> pass(long article, Proof proof, Optional<String> override) {
        List<GateFinding> blocking = judge(proof).stream()
                .filter(GateFinding::isBlocking)
                .filter(finding -> !finding.isOverridable() || !isOverridden(article, finding))
                .toList();
        if (blocking.isEmpty() || override.isEmpty()) {
            return blocking;
        }
        if (!caller.is(Role.EDITOR_IN_CHIEF)) {
            throw new OverrideRefusedException();
        }
        String reason = reason(override.get());
        List<GateFinding> absolute =
                blocking.stream().filter(finding -> !finding.isOverridable()).toList();
        if (absolute.isEmpty()) {
            em.persist(new OverrideEntry(article, caller.required(), reason, blocking, clock.instant()));
        }
        return absolute;
    }

    private boolean isOverridden(long article, GateFinding finding) {
        return em.createQuery("select o from OverrideEntry o where o.article = :article", OverrideEntry.class)
                .setParameter("article", article)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultStream()
                .anyMatch(override -> override.covers(finding));
    }

    private static String reason(String given) {
        String reason = Markup.clean(given).replaceAll("[ \\t\\n]+", " ").strip();
        if (reason.length() < SHORTEST_REASON) {
            throw new InvalidInputException(
                    "article.invalid", List.of(FieldError.of("override", "gate.reason-short", SHORTEST_REASON)));
        }
        if (reason.length() > LONGEST_REASON) {
            throw new InvalidInputException(
                    "article.invalid", List.of(FieldError.of("override", "gate.reason-long", LONGEST_REASON)));
        }
        return reason;
    }

    private Examination examination(Proof proof) {
        return new Examination(proof, settings, new Shelves(), new Addresses(site.url()));
    }

    /** The portal's own shelves; each is asked once. */
    private final class Shelves implements Examination.Library {

        private final Map<String, ArticleAddresses.Standing> standings = new HashMap<>();
        private SectionTree tree;

        @Override
        public Map<MediaId, Picture> pictures(Set<MediaId> ids) {
            return ids.isEmpty() ? Map.of() : media.pictures(ids);
        }

        @Override
        public boolean isSection(String key) {
            if (tree == null) {
                tree = sections.tree();
            }
            return SectionKey.of(key).flatMap(tree::find).isPresent();
        }

        @Override
        public ArticleAddresses.Standing article(String slug) {
            return standings.computeIfAbsent(slug, articles::at);
        }

        @Override
        public Map<String, LinkState> states(List<String> addresses) {
            return links.states(addresses);
        }
    }

    /** Only an editor-in-chief lets a text pass that the gate keeps back. */
    public static final class OverrideRefusedException extends PortalException {

        private static final long serialVersionUID = 1L;

        OverrideRefusedException() {
            super("gate.chief-only");
        }

        @Override
        public Kind kind() {
            return Kind.REFUSED;
        }
    }
}
