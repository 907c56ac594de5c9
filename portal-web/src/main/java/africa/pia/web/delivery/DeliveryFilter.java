package africa.pia.web.delivery;

import africa.pia.account.Role;
import africa.pia.article.ArticleId;
import africa.pia.article.Readership;
import africa.pia.web.security.CurrentAccount;
import africa.pia.web.security.SignInCookie;
import africa.pia.web.url.LanguageFilter;
import africa.pia.web.url.LightEdition;
import africa.pia.web.url.Served;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;

/**
 * Delivers what readers see. To whom nobody knows, a page is the same for everyone: it has an entity tag, is compressed,
 * and is kept in memory for the next one. To whom has signed in, it is made anew and kept nowhere.
 *
 * <p>Whatever speaks of a person keeps a request out of the cache: a sign-in cookie, valid or not, a Bearer token, a
 * cookie that the answer sets. So nothing private can get in, whatever a view does.
 */
public class DeliveryFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final Pattern FOR_READERS = Pattern.compile(
            "/|/l/.*|/(?:articles|sections|tags|authors|feeds|sitemaps|pulse)/.+|/search|/corrections|/(?:news-)?sitemap\\.xml");
    private static final Pattern ARTICLE = Pattern.compile("(?:/l)?/articles/[^/]+");
    private static final Pattern NO_WEIGHT = Pattern.compile("q\\s*=\\s*0(?:\\.0*)?");
    private static final int LONGEST_ADDRESS = 1_000;
    private static final int TURNS = 64;
    private static final long PATIENCE_SECONDS = 3;

    private final transient ReentrantLock[] turns = new ReentrantLock[TURNS];

    @Inject
    transient PageCache cache;

    @Inject
    transient DeliverySettings settings;

    @Inject
    transient Readership readership;

    @Inject
    transient RecentReadings recent;

    public DeliveryFilter() {
        for (int i = 0; i < TURNS; i++) {
            turns[i] = new ReentrantLock();
        }
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!FOR_READERS.matcher(request.getRequestURI()).matches()) {
            chain.doFilter(request, response);
        } else if (isPersonal(request)) {
            response.setHeader("Cache-Control", "private, no-store");
            response.addHeader("Vary", "Cookie");
            chain.doFilter(request, response);
            if (response.getStatus() == HttpServletResponse.SC_OK) {
                Served.article(request).ifPresent(article -> count(request, article));
            }
        } else {
            forEveryone(request, response, chain);
        }
    }

    private static boolean isPersonal(HttpServletRequest request) {
        String method = request.getMethod();
        boolean asks = method.equals("GET") || method.equals("HEAD");
        return !asks
                || CurrentAccount.of(request).isPresent()
                || SignInCookie.token(request).isPresent()
                || request.getHeader("Authorization") != null
                || LanguageFilter.setsCookie(request);
    }

    private void forEveryone(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String query = request.getQueryString();
        PageKey key = new PageKey(
                request.getRequestURI() + (query == null ? "" : "?" + query),
                LanguageFilter.languageOf(request).toLanguageTag(),
                LightEdition.isOffered(request, request.getRequestURI()));
        Optional<Page> page = cache.find(key);
        if (page.isEmpty()) {
            page = made(key, request, response, chain);
        }
        if (page.isPresent()) {
            deliver(page.get(), request, response);
            page.get().article().ifPresent(article -> count(request, article));
        }
    }

    /** Makes the page, one request for all that ask for it at once; empty when the answer is given already. */
    private Optional<Page> made(
            PageKey key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        ReentrantLock turn = turns[Math.floorMod(key.hashCode(), TURNS)];
        boolean mine = take(turn);
        try {
            Optional<Page> meanwhile = cache.find(key);
            return meanwhile.isPresent() ? meanwhile : make(key, request, response, chain);
        } finally {
            if (mine) {
                turn.unlock();
            }
        }
    }

    // Whoever has waited too long makes the page beside the first: slow is better than not at all.
    private static boolean take(ReentrantLock turn) {
        try {
            return turn.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Optional<Page> make(
            PageKey key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long mark = cache.mark();
        BufferedPage buffered = new BufferedPage(response);
        chain.doFilter(new AskedInFull(request), buffered);
        if (buffered.isForEveryone()) {
            Page page = Page.of(buffered.getContentType(), buffered.body(), Served.article(request));
            if (key.address().length() <= LONGEST_ADDRESS) {
                cache.keep(key, page, mark);
            }
            return Optional.of(page);
        }
        if (!buffered.isRefused()) {
            response.addHeader("Vary", "Cookie");
            byte[] body = buffered.body();
            response.setContentLength(body.length);
            if (!request.getMethod().equals("HEAD")) {
                response.getOutputStream().write(body);
            }
        }
        return Optional.empty();
    }

    private void deliver(Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean gzip = acceptsGzip(request.getHeader("Accept-Encoding"));
        response.setHeader("ETag", page.entityTag(gzip));
        response.setHeader("Cache-Control", settings.cacheControl());
        response.setHeader(
                "Vary",
                LightEdition.hasTwin(request.getRequestURI())
                        ? "Accept-Encoding, Cookie, Save-Data"
                        : "Accept-Encoding, Cookie");
        if (matches(request.getHeader("If-None-Match"), page.entityTag(gzip))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] body = gzip ? page.compressed() : page.plain();
        if (gzip) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setHeader(
                "Content-Language", LanguageFilter.languageOf(request).toLanguageTag());
        response.setContentType(page.contentType());
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }

    static boolean acceptsGzip(String accepted) {
        if (accepted == null) {
            return false;
        }
        for (String each : accepted.split(",")) {
            String[] parts = each.split(";", 2);
            String coding = parts[0].strip();
            boolean refused =
                    parts.length > 1 && NO_WEIGHT.matcher(parts[1].strip()).matches();
            if (coding.equals("gzip") || coding.equals("*")) {
                return !refused;
            }
        }
        return false;
    }

    /** Whether one of the tags that a browser holds is this one; weakly, as RFC 9110 compares here. */
    static boolean matches(String held, String tag) {
        if (held == null) {
            return false;
        }
        for (String each : held.split(",")) {
            String one = each.strip();
            if (one.equals("*") || one.equals(tag) || one.equals("W/" + tag)) {
                return true;
            }
        }
        return false;
    }

    private void count(HttpServletRequest request, ArticleId article) {
        String userAgent = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        Optional<String> purpose = Optional.ofNullable(request.getHeader("Sec-Purpose"))
                .or(() -> Optional.ofNullable(request.getHeader("Purpose")))
                .or(() -> Optional.ofNullable(request.getHeader("X-Moz")));
        boolean staff = CurrentAccount.of(request)
                .map(signedIn -> signedIn.roles().stream().anyMatch(Role::isStaff))
                .orElse(false);
        if (ARTICLE.matcher(request.getRequestURI()).matches()
                && ReadingRule.isReading(
                        request.getMethod(),
                        userAgent,
                        purpose,
                        Optional.ofNullable(request.getHeader("Sec-Fetch-Dest")),
                        staff)
                && recent.isFirst(request.getRemoteAddr(), userAgent, article)) {
            readership.read(article);
        }
    }

    /** A request for the head of a page is answered from the whole page, whose length it tells. */
    private static final class AskedInFull extends HttpServletRequestWrapper {

        AskedInFull(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }
    }
}
