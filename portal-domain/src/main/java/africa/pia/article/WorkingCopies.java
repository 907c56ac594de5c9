package africa.pia.article;

import africa.pia.article.Newsroom.StaleArticleException;
import africa.pia.media.PictureUsage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Working copies as they are stored. */
@ApplicationScoped
class WorkingCopies {

    @PersistenceContext(unitName = "domain")
    EntityManager em;

    @Inject
    PictureUsage pictures;

    Optional<WorkingCopy> of(ArticleId article) {
        return Optional.ofNullable(em.find(WorkingCopy.class, article.value()));
    }

    /**
     * Shelves a new one.
     *
     * @throws StaleArticleException when somebody else was faster
     */
    void add(WorkingCopy copy) {
        try {
            em.persist(copy);
            em.flush();
        } catch (PersistenceException raced) {
            throw new StaleArticleException();
        }
        tell(copy);
    }

    /** Writes a change and counts it as one even where nothing of the copy itself is different. */
    void save(WorkingCopy copy) {
        try {
            em.lock(copy, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            em.flush();
        } catch (OptimisticLockException raced) {
            throw new StaleArticleException();
        }
        tell(copy);
    }

    /** The library keeps what only a working copy shows. */
    private void tell(WorkingCopy copy) {
        ArticleDraft draft = copy.draft();
        pictures.noteNext(
                copy.article().value(),
                draft.headline().substring(0, Math.min(draft.headline().length(), DraftCheck.MAX_HEADLINE)),
                copy.changedBy(),
                draft.leadFigure().map(LeadFigure::media).stream().toList(),
                draft.body());
    }

    void remove(WorkingCopy copy) {
        try {
            em.remove(copy);
            em.flush();
        } catch (OptimisticLockException raced) {
            throw new StaleArticleException();
        }
        pictures.noteNext(copy.article().value(), "", copy.changedBy(), List.of(), "");
    }

    /** Articles whose working copy is to be shown by now, the earliest first. */
    List<ArticleId> due(Instant now, int limit) {
        return em.createQuery(
                        "select c.article from WorkingCopy c where c.publishAt <= :now"
                                + " and c.status = africa.pia.article.ArticleStatus.SCHEDULED"
                                + " order by c.publishAt, c.article",
                        Long.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultStream()
                .map(ArticleId::new)
                .toList();
    }
}
