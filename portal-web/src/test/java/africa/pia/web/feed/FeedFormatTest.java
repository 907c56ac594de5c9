package africa.pia.web.feed;

import static org.assertj.core.api.Assertions.assertThat;

import africa.pia.media.MediaId;
import africa.pia.media.Picture;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FeedFormatTest {

    private static final Feed FEED = new Feed(
            "PIA AFRICA – Sciences",
            "Les articles de Sciences",
            "/sections/sciences",
            "/feeds/sections/sciences.rss",
            "fr",
            List.of(new Feed.Item(
                    "tag:pia.example,2026:article:7",
                    "/articles/un-lidar",
                    "Un lidar <net> & loin\u0000",
                    "En comptant la lumière",
                    "",
                    "fr",
                    "Sciences",
                    List.of("Hortense Vaillant"),
                    Instant.parse("2025-02-02T09:30:15.123456Z"),
                    Optional.of(new Picture(
                            new MediaId(9), "lidar.jpg", 1600, 1067, List.of(640, 1600), "", "", "", "")))));

    @Test
    void rss_says_what_there_is_with_whole_addresses() throws Exception {
        Document rss = xml(FeedFormat.RSS);

        assertThat(text(rss, "title", 1)).isEqualTo("Un lidar <net> & loin");
        assertThat(text(rss, "link", 1)).isEqualTo("https://pia.example/articles/un-lidar");
        assertThat(text(rss, "pubDate", 0)).isEqualTo("Sun, 02 Feb 2025 09:30:15 +0000");
        assertThat(text(rss, "guid", 0)).isEqualTo("tag:pia.example,2026:article:7");
        assertThat(text(rss, "dc:creator", 0)).isEqualTo("Hortense Vaillant");
        assertThat(attribute(rss, "media:content", "url"))
                .matches("https://pia.example/media/9/1200/lidar\\.16x9-.*\\.jpg");
    }

    @Test
    void atom_says_the_same() throws Exception {
        Document atom = xml(FeedFormat.ATOM);

        assertThat(text(atom, "id", 1)).isEqualTo("tag:pia.example,2026:article:7");
        assertThat(text(atom, "published", 0)).isEqualTo("2025-02-02T09:30:15Z");
        assertThat(text(atom, "updated", 0)).isEqualTo("2025-02-02T09:30:15Z");
    }

    @Test
    void json_says_the_same() {
        JsonObject json = Json.createReader(new ByteArrayInputStream(written(FeedFormat.JSON)))
                .readObject();

        assertThat(json.getString("version")).isEqualTo("https://jsonfeed.org/version/1.1");
        JsonObject item = json.getJsonArray("items").getJsonObject(0);
        assertThat(item.getString("url")).isEqualTo("https://pia.example/articles/un-lidar");
        assertThat(item.getString("content_text")).isEqualTo("En comptant la lumière");
        assertThat(item.getString("image")).matches("https://pia.example/media/9/1200/lidar\\.16x9-.*\\.jpg");
    }

    @Test
    void an_unknown_format_is_none() {
        assertThat(FeedFormat.of("xml")).isEmpty();
    }

    private static byte[] written(FeedFormat format) {
        return format.write(FEED, address -> "https://pia.example" + address);
    }

    private static Document xml(FeedFormat format) throws Exception {
        byte[] bytes = written(format);
        assertThat(new String(bytes, StandardCharsets.UTF_8)).startsWith("<?xml");
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
    }

    private static String attribute(Document document, String element, String name) {
        return document.getElementsByTagName(element)
                .item(0)
                .getAttributes()
                .getNamedItem(name)
                .getNodeValue();
    }

    private static String text(Document document, String name, int place) {
        return document.getElementsByTagName(name).item(place).getTextContent();
    }
}
