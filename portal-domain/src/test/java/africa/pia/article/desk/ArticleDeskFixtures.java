package africa.pia.article.desk;

import africa.pia.article.WrittenArticles;
import africa.pia.search.SearchIndex;
import africa.pia.section.SectionDirectory;
import africa.pia.section.SectionTree;
import africa.pia.site.SiteSettings;
import africa.pia.tag.TagFixtures;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** The desk for tests of the packages that ask it. */
public final class ArticleDeskFixtures {

    private ArticleDeskFixtures() {}

    /** A desk within a transaction of the test's own, on which an index finds nothing. */
    public static ArticleDesk desk(WrittenArticles articles, EntityManager em) {
        return desk(articles, em, List.of());
    }

    /** A desk on which the index finds the same articles whatever is asked. */
    static ArticleDesk desk(WrittenArticles articles, EntityManager em, List<Long> found) {
        ArticleDesk desk = new ArticleDesk();
        desk.rows = new DeskRows();
        desk.rows.em = em;
        desk.sections = new SectionDirectory() {
            @Override
            public SectionTree tree() {
                return SectionTree.of(List.of());
            }
        };
        desk.tags = TagFixtures.register(em, articles.clock());
        desk.caller = articles.caller();
        desk.site = new SiteSettings(
                "PIA AFRICA", URI.create("https://pia.example"), Locale.FRENCH, ZoneId.of("Africa/Abidjan"));
        desk.index = new SearchIndex() {
            @Override
            public List<Long> newest(String words, int limit) {
                return found;
            }
        };
        return desk;
    }
}
