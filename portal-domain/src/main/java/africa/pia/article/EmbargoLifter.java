package africa.pia.article;

import africa.pia.InvalidInputException;
import africa.pia.article.Newsroom.StaleArticleException;
import africa.pia.node.NodeStarted;
import africa.pia.node.Rounds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Publishes scheduled articles and scheduled changes when their instant has come: every node looks every two seconds, and
 * at its start.
 */
@ApplicationScoped
class EmbargoLifter {

    private static final Logger LOG = Logger.getLogger(EmbargoLifter.class.getName());
    private static final Duration PERIOD = Duration.ofSeconds(2);
    private static final int AT_ONCE = 50;

    @Inject
    Rounds rounds;

    @Inject
    Embargo embargo;

    void on(@Observes NodeStarted event) {
        rounds.every(PERIOD, this::look, LOG, "What is scheduled could not be looked up; trying again");
    }

    private void look() {
        embargo.due(AT_ONCE).forEach(this::lift);
        embargo.dueCopies(AT_ONCE).forEach(this::liftCopy);
    }

    /** One that fails must not hold up the others. */
    private void lift(ArticleId id) {
        try {
            embargo.lift(id);
        } catch (StaleArticleException faster) {
            LOG.log(Level.FINE, faster, () -> "Article " + id + " was published or changed by somebody else");
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "Article " + id + " is due and could not be published; trying again");
        }
    }

    private void liftCopy(ArticleId id) {
        try {
            embargo.liftCopy(id);
        } catch (StaleArticleException faster) {
            LOG.log(Level.FINE, faster, () -> "The next text of article " + id + " was shown by somebody else");
        } catch (InvalidInputException unfit) {
            LOG.log(Level.WARNING, unfit, () -> "The next text of article " + id + " cannot be shown and waits");
            embargo.holdCopy(id);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "The next text of article " + id + " is due; trying again");
        }
    }
}
