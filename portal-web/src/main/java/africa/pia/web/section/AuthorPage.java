package africa.pia.web.section;

import africa.pia.article.ArticleCatalogue;
import africa.pia.article.ArticleQuery;
import africa.pia.author.AuthorProfile;
import africa.pia.author.AuthorRegister;
import africa.pia.web.faces.DataBlock;
import africa.pia.web.faces.Language;
import africa.pia.web.faces.PageAnswer;
import africa.pia.web.url.PortalUrls;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** Who an author is, and what they have signed. */
@Named
@RequestScoped
public class AuthorPage {

    @EJB
    ArticleCatalogue catalogue;

    @EJB
    AuthorRegister register;

    @Inject
    PortalUrls urls;

    @Inject
    Language language;

    @Inject
    ArticleList list;

    private String key;
    private String after;
    private AuthorProfile author;

    /**
     * Reads the list; a name of which nothing is told and that no published article bears is no page, an address of
     * before leads to the one of now.
     */
    public void open() {
        Optional<AuthorProfile> found = register.profile(key)
                .filter(profile ->
                        profile.isTold() || catalogue.author(profile.key()).isPresent());
        if (found.isEmpty()) {
            PageAnswer.notFound();
            return;
        }
        author = found.get();
        if (!author.key().equals(key)) {
            PageAnswer.movedTo(urls.author(author.key()));
            return;
        }
        list.read(ArticleQuery.by(author.key()), urls.author(author.key()), after);
    }

    public AuthorProfile getAuthor() {
        return author;
    }

    /** What they do, in the language of the page; empty when nothing is said. */
    public String getJob() {
        return author.titled(language.getTag());
    }

    /** The biography in the language of the page, by paragraphs. */
    public List<String> getParagraphs() {
        return author.paragraphs(language.getTag());
    }

    /** The language in which the biography is told. */
    public String getBiographyLanguage() {
        return author.biographies().languageFor(language.getTag());
    }

    /** The beginning of the biography, for search engines; empty without one. */
    public String getDescription() {
        return getParagraphs().stream().findFirst().orElse("");
    }

    public String getJsonLd() {
        return DataBlock.of(ProfileJsonLd.of(author, language.getTag(), urls));
    }

    public ArticleList getList() {
        return list;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
