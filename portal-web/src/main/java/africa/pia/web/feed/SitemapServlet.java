package africa.pia.web.feed;

import africa.pia.article.Archive;
import africa.pia.article.ArchivedAddress;
import africa.pia.article.ArticleCatalogue;
import africa.pia.article.ArticleQuery;
import africa.pia.article.ArticleSummary;
import africa.pia.paging.Cursor;
import africa.pia.paging.Slice;
import africa.pia.section.SectionDirectory;
import africa.pia.site.SiteSettings;
import africa.pia.web.url.PortalUrls;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Serves the sitemaps: an index, one map of the lists, one for every month in which something appeared, and the one of
 * the last two days for news services.
 */
@WebServlet({"/sitemap.xml", "/sitemaps/*", "/news-sitemap.xml"})
public class SitemapServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String NEWS = "http://www.google.com/schemas/sitemap-news/0.9";
    private static final Pattern MONTH = Pattern.compile("/sitemaps/([0-9]{4}-[0-9]{2})\\.xml");
    private static final int MOST_ADDRESSES = 50_000;
    private static final int MOST_NEWS = 1_000;
    private static final int SLICE = 100;
    private static final Duration NEWS_AGE = Duration.ofDays(2);

    @EJB
    transient Archive archive;

    @EJB
    transient ArticleCatalogue catalogue;

    @EJB
    transient SectionDirectory directory;

    @Inject
    transient PortalUrls urls;

    @Inject
    transient SiteSettings site;

    @Inject
    transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<byte[]> map = at(request.getRequestURI());
        if (map.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/xml; charset=UTF-8");
        response.getOutputStream().write(map.get());
    }

    private Optional<byte[]> at(String path) {
        Matcher month = MONTH.matcher(path);
        if (month.matches()) {
            return month(month.group(1));
        }
        return switch (path) {
            case "/sitemap.xml" -> Optional.of(index());
            case "/sitemaps/lists.xml" -> Optional.of(lists());
            case "/news-sitemap.xml" -> Optional.of(news());
            default -> Optional.empty();
        };
    }

    private byte[] index() {
        XmlDocument xml = new XmlDocument();
        xml.open("sitemapindex", "xmlns", NAMESPACE);
        map(xml, "/sitemaps/lists.xml");
        // From month to month backwards; a month in which nothing appeared is stepped over.
        Optional<Instant> last = archive.lastBefore(clock.instant().plus(1, ChronoUnit.DAYS));
        while (last.isPresent()) {
            YearMonth month = YearMonth.from(last.get().atOffset(ZoneOffset.UTC));
            map(xml, "/sitemaps/" + month + ".xml");
            last = archive.lastBefore(startOf(month));
        }
        return xml.close().bytes();
    }

    private void map(XmlDocument xml, String address) {
        xml.open("sitemap").element("loc", urls.absolute(address)).close();
    }

    private byte[] lists() {
        XmlDocument xml = new XmlDocument();
        xml.open("urlset", "xmlns", NAMESPACE);
        xml.open("url").element("loc", urls.absolute("/")).close();
        directory.navigation().forEach(section -> xml.open("url")
                .element("loc", urls.absolute(urls.section(section.key().value())))
                .close());
        return xml.close().bytes();
    }

    private Optional<byte[]> month(String named) {
        YearMonth month;
        try {
            month = YearMonth.parse(named);
        } catch (DateTimeException notAMonth) {
            return Optional.empty();
        }
        XmlDocument xml = new XmlDocument();
        xml.open("urlset", "xmlns", NAMESPACE);
        for (ArchivedAddress article :
                archive.addresses(startOf(month), startOf(month.plusMonths(1)), MOST_ADDRESSES)) {
            xml.open("url")
                    .element("loc", urls.absolute(urls.article(article.slug())))
                    .element("lastmod", seconds(article.changedAt()))
                    .close();
        }
        return Optional.of(xml.close().bytes());
    }

    private byte[] news() {
        XmlDocument xml = new XmlDocument();
        xml.open("urlset", "xmlns", NAMESPACE, "xmlns:news", NEWS);
        Instant oldest = clock.instant().minus(NEWS_AGE);
        Optional<Cursor> after = Optional.empty();
        int written = 0;
        boolean more = true;
        while (more && written < MOST_NEWS) {
            Slice<ArticleSummary> slice = catalogue.latest(ArticleQuery.ALL, after, SLICE);
            for (ArticleSummary article : slice.items()) {
                more = article.publishedAt().isAfter(oldest);
                if (!more) {
                    break;
                }
                news(xml, article);
                written++;
            }
            after = slice.next();
            more = more && after.isPresent();
        }
        return xml.close().bytes();
    }

    private void news(XmlDocument xml, ArticleSummary article) {
        xml.open("url").element("loc", urls.absolute(urls.article(article.slug())));
        xml.open("news:news").open("news:publication");
        xml.element("news:name", site.name()).element("news:language", article.language());
        xml.close();
        xml.element("news:publication_date", seconds(article.publishedAt())).element("news:title", article.headline());
        xml.close().close();
    }

    private static Instant startOf(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static String seconds(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
