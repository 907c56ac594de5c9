package africa.pia.article;

import africa.pia.account.Caller;
import africa.pia.account.Role;
import africa.pia.article.Newsroom.EditorsOnlyException;
import africa.pia.article.Newsroom.StaleArticleException;
import africa.pia.article.Newsroom.UnknownArticleException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Who of the newsroom sees and changes which article: an editor all, a contributor own ones. */
@ApplicationScoped
class DeskAccess {

    @Inject
    Articles articles;

    @Inject
    Caller caller;

    /** The article, if the caller may see it; else it is unknown to them. */
    Article visible(ArticleId id) {
        return articles.byId(id)
                .filter(article -> caller.is(Role.EDITOR) || article.isBy(caller.required()))
                .orElseThrow(UnknownArticleException::new);
    }

    /** The article for a change by the caller, who has seen this version of it. */
    Article at(ArticleId id, long version) {
        Article article = visible(id);
        if (article.version() != version) {
            throw new StaleArticleException();
        }
        // Whatever follows is this person's change; a refusal rolls it back.
        article.changedBy(caller.required());
        return article;
    }

    void editorsOnly() {
        if (!caller.is(Role.EDITOR)) {
            throw new EditorsOnlyException();
        }
    }
}
