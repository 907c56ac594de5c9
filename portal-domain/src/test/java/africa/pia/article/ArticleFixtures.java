package africa.pia.article;

import africa.pia.account.AccountId;
import africa.pia.section.SectionKey;
import africa.pia.text.Markup;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Articles and drafts for tests; what a test does not name does not matter to it. */
final class ArticleFixtures {

    static final AccountId WRITER = new AccountId(7);
    static final AccountId EDITOR = new AccountId(8);
    static final Instant NOON = Instant.parse("2025-02-12T12:00:00Z");

    private ArticleFixtures() {}

    /** A draft to which each test gives what it is about. */
    static final class DraftBuilder {

        private String headline = "Un lidar voit net";
        private Optional<String> slug = Optional.empty();
        private String standfirst = "Un instrument compte les photons.";
        private String body = "<p>Vue d’une fenêtre.</p>";
        private String language = "fr";
        private SectionKey section = new SectionKey("sciences");
        private List<String> tags = List.of();
        private List<String> byline = List.of("Hortense Vaillant");
        private Optional<LeadFigure> leadFigure = Optional.empty();
        private Optional<Source> source = Optional.empty();
        private CommentPolicy commentPolicy = CommentPolicy.OPEN;

        DraftBuilder headline(String given) {
            headline = given;
            return this;
        }

        DraftBuilder slug(String given) {
            slug = Optional.of(given);
            return this;
        }

        DraftBuilder standfirst(String given) {
            standfirst = given;
            return this;
        }

        DraftBuilder body(String given) {
            body = given;
            return this;
        }

        DraftBuilder language(String given) {
            language = given;
            return this;
        }

        DraftBuilder section(String given) {
            section = new SectionKey(given);
            return this;
        }

        DraftBuilder tags(String... given) {
            tags = List.of(given);
            return this;
        }

        DraftBuilder byline(String... given) {
            byline = List.of(given);
            return this;
        }

        DraftBuilder leadFigure(LeadFigure given) {
            leadFigure = Optional.of(given);
            return this;
        }

        DraftBuilder source(String name, String url) {
            source = Optional.of(new Source(name, url, ""));
            return this;
        }

        /** Under a licence, without saying whose. */
        DraftBuilder licensed(String licence) {
            source = Optional.of(new Source("", "", licence));
            return this;
        }

        DraftBuilder comments(CommentPolicy given) {
            commentPolicy = given;
            return this;
        }

        ArticleDraft draft() {
            return new ArticleDraft(
                    headline,
                    slug,
                    standfirst,
                    body,
                    language,
                    section,
                    tags,
                    byline,
                    leadFigure,
                    source,
                    commentPolicy);
        }
    }

    static DraftBuilder aDraft() {
        return new DraftBuilder();
    }

    static Article anArticle() {
        return anArticleOf(aDraft().draft());
    }

    static Article anArticleOf(ArticleDraft draft) {
        return new Article(draft, Markup.article(draft.body()), WRITER, NOON);
    }

    static Article aPublishedArticle() {
        Article article = anArticle();
        article.publish(NOON, NOON);
        return article;
    }
}
