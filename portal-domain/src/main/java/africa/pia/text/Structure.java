package africa.pia.text;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * What an article's text is made of, for whoever judges it: headings, pictures, tables and links in reading order.
 *
 * <p>Everything says under which heading it stands, so that a person finds it again; {@code under} is empty before the
 * first heading. Words come with single blanks.
 */
public record Structure(List<Heading> headings, List<Figure> figures, List<Table> tables, List<Link> links) {

    public Structure {
        headings = List.copyOf(headings);
        figures = List.copyOf(figures);
        tables = List.copyOf(tables);
        links = List.copyOf(links);
    }

    /**
     * A heading.
     *
     * @param level 2 to 4
     */
    public record Heading(int level, String words) {}

    /**
     * A picture.
     *
     * @param address of the file, {@code /media/{id}/{width}/{name}}
     * @param credit who made it, as printed under it; empty when nothing is
     */
    public record Figure(String address, String alternativeText, String credit, String under) {}

    /**
     * A table.
     *
     * @param headed whether any of its cells is a header
     * @param caption empty when it has none
     */
    public record Table(boolean headed, String caption, String under) {}

    /**
     * A link; what a heading has to be copied by is none.
     *
     * @param words what is read of it, the description of a picture in it included
     */
    public record Link(String address, String words, String under) {}

    /** Reads a text. */
    public static Structure of(SafeHtml html) {
        Document document = Markup.parsed(html.html());
        document.select("a." + Tidying.ANCHOR_CLASS).remove();
        List<Heading> headings = new ArrayList<>();
        List<Figure> figures = new ArrayList<>();
        List<Table> tables = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        String under = "";
        for (Element element : document.body().getAllElements()) {
            switch (element.normalName()) {
                case "h2", "h3", "h4" -> {
                    under = words(element);
                    headings.add(new Heading(element.normalName().charAt(1) - '0', under));
                }
                case "img" ->
                    figures.add(
                            new Figure(element.attr("src"), element.attr("alt").strip(), credit(element), under));
                case "table" ->
                    tables.add(new Table(
                            element.selectFirst("th") != null, words(element.selectFirst("> caption")), under));
                case "a" -> links.add(new Link(element.attr("href"), words(element), under));
                default -> {
                    // Nothing else is judged.
                }
            }
        }
        return new Structure(headings, figures, tables, links);
    }

    private static String credit(Element picture) {
        Element figure = picture.closest("figure");
        return figure == null ? "" : words(figure.selectFirst("figcaption ." + Tidying.CREDIT_CLASS));
    }

    private static String words(Element element) {
        if (element == null) {
            return "";
        }
        StringBuilder words = new StringBuilder();
        element.traverse((node, depth) -> {
            if (node instanceof TextNode text) {
                words.append(text.getWholeText());
            } else if (isPicture(node)) {
                words.append(' ').append(node.attr("alt")).append(' ');
            }
        });
        return words.toString().replaceAll("[\\s\\u00a0\\u202f]+", " ").strip();
    }

    private static boolean isPicture(Node node) {
        return node instanceof Element element && element.nameIs("img");
    }
}
