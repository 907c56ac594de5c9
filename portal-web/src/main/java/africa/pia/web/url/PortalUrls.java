package africa.pia.web.url;

import africa.pia.comment.thread.CommentId;
import africa.pia.paging.Cursor;
import africa.pia.site.SiteSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * Every link to what readers see, in one place, so that page, feed, sitemap and redirect agree. As {@code #{urls}} in
 * views.
 */
@Named("urls")
@ApplicationScoped
public class PortalUrls {

    @Inject
    SiteSettings site;

    public String article(String slug) {
        return "/articles/" + slug;
    }

    /** The beginning of the conversation under an article. */
    public String conversation(String slug) {
        return article(slug) + "#commentaires";
    }

    /** Further comments under an article. */
    public String comments(String slug, Cursor after) {
        return article(slug) + "/comments?after=" + after.value();
    }

    /** An address that finds the page on which a comment stands, wherever that is by then. */
    public String comment(String slug, CommentId comment) {
        return article(slug) + "?comment=" + comment;
    }

    /** The form on which a reader reports a comment. */
    public String flag(String slug, CommentId comment) {
        return article(slug) + "/comments/report?comment=" + comment;
    }

    /** The form on which a reader says what is wrong in an article. */
    public String report(String slug) {
        return article(slug) + "/report";
    }

    public String section(String key) {
        return "/sections/" + key;
    }

    public String tag(String key) {
        return "/tags/" + key;
    }

    public String author(String key) {
        return "/authors/" + key;
    }

    /** The twin of a page in the light edition: {@code /l/articles/…} of {@code /articles/…}. */
    public String light(String address) {
        return LightEdition.twinOf(address);
    }

    /** The feed of a list, such as {@code /feeds/sections/culture.rss} of {@code /sections/culture}. */
    public String feed(String list, String format) {
        return "/feeds" + (list.equals("/") ? "/latest" : list) + "." + format;
    }

    /** A text as it may stand in the query of an address. */
    public String encoded(String text) {
        return Addresses.encode(text);
    }

    /** An address with scheme and host, for whoever is not on the page: search engines, feeds, mail. */
    public String absolute(String address) {
        return site.url() + address;
    }
}
