package africa.pia.web.feed;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;

/** Writes JSON Feed 1.1. */
final class JsonFeedWriter {

    private static final int PICTURE_WIDTH = 1200;

    private JsonFeedWriter() {}

    static byte[] write(Feed feed, FeedAddresses addresses) {
        JsonArrayBuilder items = Json.createArrayBuilder();
        feed.items().forEach(item -> items.add(item(item, addresses)));
        return Json.createObjectBuilder()
                .add("version", "https://jsonfeed.org/version/1.1")
                .add("title", feed.title())
                .add("description", feed.description())
                .add("home_page_url", addresses.absolute(feed.home()))
                .add("feed_url", addresses.absolute(feed.self()))
                .add("language", feed.language())
                .add("items", items)
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static JsonObjectBuilder item(Feed.Item item, FeedAddresses addresses) {
        JsonObjectBuilder out = Json.createObjectBuilder()
                .add("id", item.id())
                .add("url", addresses.absolute(item.address()))
                .add("title", item.title())
                .add(
                        "date_published",
                        item.published().truncatedTo(ChronoUnit.SECONDS).toString());
        // An item needs a content; where the feed only points to the text, the summary is it.
        if (item.html().isEmpty()) {
            out.add("content_text", item.summary());
        } else {
            out.add("content_html", item.html());
        }
        if (!item.summary().isEmpty()) {
            out.add("summary", item.summary());
        }
        if (!item.language().isEmpty()) {
            out.add("language", item.language());
        }
        if (!item.category().isEmpty()) {
            out.add("tags", Json.createArrayBuilder().add(item.category()));
        }
        item.picture()
                .ifPresent(picture ->
                        out.add("image", addresses.absolute(picture.wide().addressUpTo(PICTURE_WIDTH))));
        JsonArrayBuilder authors = Json.createArrayBuilder();
        item.authors().forEach(author -> authors.add(Json.createObjectBuilder().add("name", author)));
        return out.add("authors", authors);
    }
}
