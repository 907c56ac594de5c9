package africa.pia.web.feed;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes RSS 2.0. */
final class RssWriter {

    // As RFC 822 has it, with a day of two figures and the zone by its offset.
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH);
    private static final int PICTURE_WIDTH = 1200;

    private RssWriter() {}

    static byte[] write(Feed feed, FeedAddresses addresses) {
        XmlDocument xml = new XmlDocument();
        xml.open(
                "rss",
                "version",
                "2.0",
                "xmlns:atom",
                "http://www.w3.org/2005/Atom",
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/",
                "xmlns:content",
                "http://purl.org/rss/1.0/modules/content/",
                "xmlns:media",
                "http://search.yahoo.com/mrss/");
        xml.open("channel");
        xml.element("title", feed.title());
        xml.element("link", addresses.absolute(feed.home()));
        xml.element("description", feed.description());
        xml.element("language", feed.language());
        feed.updated().ifPresent(updated -> xml.element("lastBuildDate", moment(updated)));
        xml.empty("atom:link", "href", addresses.absolute(feed.self()), "rel", "self", "type", "application/rss+xml");
        for (Feed.Item item : feed.items()) {
            item(xml, item, addresses);
        }
        return xml.close().close().bytes();
    }

    private static void item(XmlDocument xml, Feed.Item item, FeedAddresses addresses) {
        xml.open("item");
        xml.element("title", item.title());
        xml.element("link", addresses.absolute(item.address()));
        xml.element("guid", item.id(), "isPermaLink", "false");
        xml.element("pubDate", moment(item.published()));
        item.authors().forEach(author -> xml.element("dc:creator", author));
        if (!item.category().isEmpty()) {
            xml.element("category", item.category());
        }
        if (!item.summary().isEmpty()) {
            xml.element("description", item.summary());
        }
        if (!item.html().isEmpty()) {
            xml.element("content:encoded", item.html());
        }
        item.picture()
                .ifPresent(picture -> xml.empty(
                        "media:content",
                        "url",
                        addresses.absolute(picture.wide().addressUpTo(PICTURE_WIDTH)),
                        "medium",
                        "image"));
        xml.close();
    }

    private static String moment(Instant instant) {
        return MOMENT.format(instant.atOffset(ZoneOffset.UTC));
    }
}
