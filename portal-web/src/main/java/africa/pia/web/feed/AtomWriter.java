package africa.pia.web.feed;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Writes Atom (RFC 4287). */
final class AtomWriter {

    private AtomWriter() {}

    static byte[] write(Feed feed, FeedAddresses addresses) {
        XmlDocument xml = new XmlDocument();
        xml.open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", feed.language());
        xml.element("id", addresses.absolute(feed.self()));
        xml.element("title", feed.title());
        xml.element("subtitle", feed.description());
        xml.element("updated", moment(feed.updated().orElse(Instant.EPOCH)));
        xml.empty("link", "rel", "self", "type", "application/atom+xml", "href", addresses.absolute(feed.self()));
        xml.empty("link", "rel", "alternate", "type", "text/html", "href", addresses.absolute(feed.home()));
        xml.open("author").element("name", feed.title()).close();
        for (Feed.Item item : feed.items()) {
            entry(xml, item, addresses);
        }
        return xml.close().bytes();
    }

    private static void entry(XmlDocument xml, Feed.Item item, FeedAddresses addresses) {
        if (item.language().isEmpty()) {
            xml.open("entry");
        } else {
            xml.open("entry", "xml:lang", item.language());
        }
        xml.element("id", item.id());
        xml.element("title", item.title());
        xml.element("published", moment(item.published()));
        xml.element("updated", moment(item.published()));
        xml.empty("link", "rel", "alternate", "type", "text/html", "href", addresses.absolute(item.address()));
        item.authors()
                .forEach(author -> xml.open("author").element("name", author).close());
        if (!item.category().isEmpty()) {
            xml.empty("category", "term", item.category());
        }
        if (!item.summary().isEmpty()) {
            xml.element("summary", item.summary());
        }
        if (!item.html().isEmpty()) {
            xml.element("content", item.html(), "type", "html");
        }
        xml.close();
    }

    private static String moment(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
