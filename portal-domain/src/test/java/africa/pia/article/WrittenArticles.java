package africa.pia.article;

import africa.pia.account.AccountId;
import africa.pia.account.Caller;
import africa.pia.account.Role;
import africa.pia.section.SectionKey;
import africa.pia.testing.TestClock;
import africa.pia.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Articles of every state for tests of the packages that read them, written through the newsroom. */
public final class WrittenArticles {

    public static final AccountId WRITER = ArticleFixtures.WRITER;
    public static final AccountId EDITOR = ArticleFixtures.EDITOR;

    private final Desk desk;
    private AccountId account = EDITOR;
    private boolean editor = true;

    /** Begins with an empty database, as its editor. */
    public WrittenArticles(TestDatabase database) {
        desk = new Desk(database);
    }

    public TestDatabase database() {
        return desk.database();
    }

    public TestClock clock() {
        return desk.clock;
    }

    /** What the change log was told, topic and detail. */
    public List<String> logged() {
        return desk.logged;
    }

    /** Whatever follows is done by this person. */
    public WrittenArticles as(AccountId someone, boolean isEditor) {
        account = someone;
        editor = isEditor;
        desk.as(someone, isEditor);
        return this;
    }

    /** Who is asking, for services of other packages. */
    public Caller caller() {
        return new Caller() {
            @Override
            public Optional<AccountId> account() {
                return Optional.of(account);
            }

            @Override
            public AccountId required() {
                return account;
            }

            @Override
            public boolean is(Role role) {
                return role == Role.EDITOR ? editor : role == Role.CONTRIBUTOR;
            }
        };
    }

    /** Does something at the newsroom, in a transaction of its own. */
    public <T> T newsroom(Function<Newsroom, T> work) {
        return desk.newsroom(work);
    }

    /** Reads as readers do. */
    public <T> T catalogue(Function<ArticleCatalogue, T> work) {
        return desk.catalogue(work);
    }

    /** An article with this headline, else as others are. */
    public static ArticleDraft titled(String headline) {
        return ArticleFixtures.aDraft().headline(headline).draft();
    }

    /** The same article in another section, in another language and with these tags. */
    public static ArticleDraft filed(ArticleDraft draft, String section, String language, String... tags) {
        return new ArticleDraft(
                draft.headline(),
                draft.slug(),
                draft.standfirst(),
                draft.body(),
                language,
                new SectionKey(section),
                List.of(tags),
                draft.byline(),
                draft.leadFigure(),
                draft.source(),
                draft.commentPolicy());
    }

    /** The same article under these names. */
    public static ArticleDraft signed(ArticleDraft draft, String... names) {
        return draft.signed(List.of(names));
    }

    /** The same article with texts of its own for search and sharing, and without help in typography. */
    public static ArticleDraft shared(ArticleDraft draft, ShareTexts texts) {
        return new ArticleDraft(
                draft.headline(),
                draft.slug(),
                draft.standfirst(),
                draft.body(),
                draft.language(),
                draft.section(),
                draft.tags(),
                draft.byline(),
                draft.leadFigure(),
                draft.source(),
                draft.commentPolicy(),
                texts,
                false);
    }

    /** The same article with another text. */
    public static ArticleDraft saying(ArticleDraft draft, String body) {
        return draft.withBody(body);
    }

    /** Writes the next text of a published article; it is a draft yet. */
    public EditableCopy rewritten(EditableArticle article, ArticleDraft next) {
        return copies(copies -> copies.save(article.id(), 0, next));
    }

    /** Does something with the next texts, in a transaction of its own. */
    public <T> T copies(Function<CopyDesk, T> work) {
        return desk.copyDesk(work);
    }

    public EditableArticle drafted(ArticleDraft draft) {
        return newsroom(newsroom -> newsroom.draft(draft));
    }

    public EditableArticle published(ArticleDraft draft) {
        EditableArticle article = drafted(draft);
        return newsroom(newsroom -> newsroom.publish(article.id(), article.version()));
    }

    public EditableArticle scheduled(ArticleDraft draft, Instant at) {
        EditableArticle article = drafted(draft);
        return newsroom(newsroom -> newsroom.schedule(article.id(), article.version(), at));
    }

    public EditableArticle withdrawn(ArticleDraft draft) {
        EditableArticle article = published(draft);
        return newsroom(newsroom -> newsroom.withdraw(article.id(), article.version(), "Une erreur"));
    }
}
