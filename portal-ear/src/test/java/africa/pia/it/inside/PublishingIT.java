package africa.pia.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import africa.pia.account.AccountId;
import africa.pia.article.ArticleAnswer;
import africa.pia.article.ArticleCatalogue;
import africa.pia.article.ArticleDraft;
import africa.pia.article.ArticleId;
import africa.pia.article.ArticleIntake;
import africa.pia.article.CommentPolicy;
import africa.pia.article.Newsroom;
import africa.pia.change.Change;
import africa.pia.change.ChangeLog;
import africa.pia.change.ChangeTail;
import africa.pia.comment.moderation.ModerationQueue;
import africa.pia.comment.thread.Discussion;
import africa.pia.section.SectionKey;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;

/** What one publication sets in motion across the modules, and that it does so wholly or not at all. */
@ArquillianTest
class PublishingIT {

    private static final AccountId SOMEBODY = new AccountId(1);

    @Inject
    ArticleIntake intake;

    @Inject
    ArticleCatalogue catalogue;

    @Inject
    Newsroom newsroom;

    @Inject
    ModerationQueue queue;

    @Inject
    Discussion discussion;

    @Inject
    ChangeLog log;

    @Inject
    ChangeTail tail;

    @Inject
    UserTransaction transaction;

    @Inject
    Clock clock;

    @Deployment
    static EnterpriseArchive portal() {
        return PortalArchive.withTests();
    }

    @Test
    void a_publication_opens_the_conversation_and_is_told_to_every_node() {
        long before = position();

        ArticleId id = publish("Le fleuve remonte à Mopti");

        assertThat(catalogue.at("le-fleuve-remonte-a-mopti")).isInstanceOf(ArticleAnswer.Found.class);
        assertThat(discussion.conversation(id).isOpen()).isTrue();
        assertThat(changesAfter(before)).extracting(Change::subject).contains(id.value());
    }

    @Test
    void a_rolled_back_publication_leaves_no_article_no_conversation_and_no_change() throws Exception {
        long before = position();
        transaction.begin();
        ArticleId id = publish("Une nouvelle que personne ne lira");
        transaction.rollback();

        assertThat(catalogue.at("une-nouvelle-que-personne-ne-lira")).isInstanceOf(ArticleAnswer.Unknown.class);
        assertThat(discussion.conversation(id).isOpen()).isFalse();
        assertThat(changesAfter(before)).extracting(Change::subject).doesNotContain(id.value());
    }

    @Test
    void nobody_writes_or_judges_without_a_role() {
        assertThatThrownBy(() -> newsroom.draft(draft("Sans carte de presse"))).isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> queue.counts()).isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> discussion.post(new ArticleId(1), Optional.empty(), "Bonjour"))
                .isInstanceOf(EJBAccessException.class);
    }

    private ArticleId publish(String headline) {
        return intake.publish(draft(headline), SOMEBODY, clock.instant(), 0);
    }

    private long position() {
        tail.look();
        return log.head();
    }

    private List<Change> changesAfter(long position) {
        tail.look();
        return log.after(position, 100);
    }

    private static ArticleDraft draft(String headline) {
        return new ArticleDraft(
                headline,
                Optional.empty(),
                "Un chapeau de quelques mots.",
                "<p>Le corps de l’article.</p>",
                "fr",
                new SectionKey("societe"),
                List.of("Fleuves"),
                List.of("Aminata Sow"),
                Optional.empty(),
                Optional.empty(),
                CommentPolicy.OPEN);
    }
}
