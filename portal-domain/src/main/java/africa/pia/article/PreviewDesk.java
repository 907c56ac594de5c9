package africa.pia.article;

import africa.pia.account.Caller;
import africa.pia.account.Role;
import africa.pia.preview.GivenLink;
import africa.pia.preview.PreviewLinks;
import africa.pia.secret.SecretToken;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Lets people without an account read what is not published yet, under a secret link that runs out after
 * {@link PreviewLinks#OPEN}. The link shows what is being written at the moment it is opened.
 */
@Stateless
@RolesAllowed({Role.NAME_CONTRIBUTOR, Role.NAME_EDITOR})
public class PreviewDesk {

    @Inject
    Articles articles;

    @Inject
    WorkingCopies copies;

    @Inject
    PreviewLinks links;

    @Inject
    DeskAccess access;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** What a link shows. */
    public record Preview(ArticleId article, ArticleDraft draft, ArticleStatus status) {}

    /** Makes a link; its secret is told this once. */
    public SecretToken give(ArticleId id) {
        return links.give(access.visible(id).id().value(), caller.required(), clock.instant());
    }

    /** The links of an article that still open. */
    public List<GivenLink> links(ArticleId id) {
        return links.open(access.visible(id).id().value(), clock.instant());
    }

    /** Closes every link of an article. */
    public void takeBack(ArticleId id) {
        links.takeBack(access.visible(id).id().value());
    }

    /** What stands behind a link; empty when it does not open, whatever the reason. */
    @PermitAll
    public Optional<Preview> at(String secret) {
        return links.article(secret, clock.instant())
                .map(ArticleId::new)
                .flatMap(articles::byId)
                .map(article -> new Preview(
                        article.id(),
                        copies.of(article.id()).map(WorkingCopy::draft).orElseGet(article::asDraft),
                        article.status()));
    }
}
