package africa.pia.web.faces;

import africa.pia.section.SectionItem;
import africa.pia.web.url.PortalUrls;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

/**
 * What a page says in the words of schema.org, as search engines read them: a data block of the page, no script.
 *
 * <p>Printed unescaped, so every character that could end the block or begin markup is written as an escape.
 */
public final class DataBlock {

    private DataBlock() {}

    /** The block that says these things. */
    public static String of(JsonObject... things) {
        JsonArrayBuilder graph = Json.createArrayBuilder();
        for (JsonObject thing : things) {
            graph.add(thing);
        }
        return escaped(Json.createObjectBuilder()
                .add("@context", "https://schema.org")
                .add("@graph", graph)
                .build()
                .toString());
    }

    /** JSON that may stand inside a {@code script} element. */
    static String escaped(String json) {
        StringBuilder out = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); i++) {
            char each = json.charAt(i);
            switch (each) {
                case '<', '>', '&', '\u2028', '\u2029' -> out.append(String.format("\\u%04x", (int) each));
                default -> out.append(each);
            }
        }
        return out.toString();
    }

    /** The way through the sections to one of them. */
    public static JsonObject trail(List<SectionItem> path, String language, PortalUrls urls) {
        return trail(steps(path, language, urls));
    }

    /**
     * The way through the sections to something that is filed there.
     *
     * @param name what it is called
     * @param address where it stands, without host
     */
    public static JsonObject trail(
            List<SectionItem> path, String language, String name, String address, PortalUrls urls) {
        JsonArrayBuilder steps = steps(path, language, urls);
        return trail(steps.add(step(path.size() + 1, name, urls.absolute(address))));
    }

    private static JsonObject trail(JsonArrayBuilder steps) {
        return Json.createObjectBuilder()
                .add("@type", "BreadcrumbList")
                .add("itemListElement", steps)
                .build();
    }

    private static JsonArrayBuilder steps(List<SectionItem> path, String language, PortalUrls urls) {
        JsonArrayBuilder steps = Json.createArrayBuilder();
        for (int place = 0; place < path.size(); place++) {
            SectionItem section = path.get(place);
            steps.add(step(
                    place + 1,
                    section.named(language),
                    urls.absolute(urls.section(section.key().value()))));
        }
        return steps;
    }

    private static JsonObjectBuilder step(int position, String name, String address) {
        return Json.createObjectBuilder()
                .add("@type", "ListItem")
                .add("position", position)
                .add("name", name)
                .add("item", address);
    }
}
