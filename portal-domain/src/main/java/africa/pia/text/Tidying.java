package africa.pia.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Brings what somebody wrote or pasted into the vocabulary, so that the sanitizer finds little to take away.
 *
 * <p>The text is built anew: blocks stand in blocks, bare words get a paragraph, an emphasis that spans paragraphs is
 * repeated in each, and of an element that has no place its words are kept. This is for the reader's and editor's sake;
 * safety is the sanitizer's, which comes after.
 */
final class Tidying {

    static final String ANCHOR_CLASS = "prose__anchor";
    static final String SCROLLER_CLASS = "scroller";
    static final String CREDIT_CLASS = "credit";

    private static final int MAX_ADDRESS = 2_000;

    /** Deeper than any text, and less deep than the sanitizer gives up. */
    private static final int MAX_DEPTH = 60;

    private static final int MAX_SHELLS = 12;

    private static final Set<String> SILENT = Set.of(
            "script",
            "style",
            "template",
            "head",
            "title",
            "link",
            "meta",
            "base",
            "param",
            "source",
            "track",
            "input",
            "datalist",
            "frame",
            "colgroup",
            "col",
            "basefont",
            "bgsound",
            "keygen",
            "area");
    private static final Set<String> EMBEDS = Set.of("iframe", "embed", "object", "video", "audio");
    private static final Set<String> FOREIGN = Set.of("svg", "math");
    private static final Set<String> WORDS = Set.of(Vocabulary.WORDS);
    private static final Set<String> WRAPPERS = Set.of(
            "div",
            "section",
            "article",
            "main",
            "aside",
            "header",
            "footer",
            "nav",
            "address",
            "center",
            "form",
            "fieldset",
            "legend",
            "details",
            "summary",
            "hgroup",
            "search",
            "dialog",
            "noscript",
            "figcaption",
            "li",
            "dt",
            "dd",
            "caption",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "td",
            "th",
            "body",
            "html",
            "frameset",
            "noframes",
            "option",
            "optgroup",
            "textarea",
            "xmp",
            "listing",
            "plaintext",
            "map",
            "marquee",
            "applet");
    private static final Map<String, String> OTHER_NAMES = Map.of(
            "h1", "h2", "h5", "h4", "h6", "h4", "strike", "s", "tt", "code", "acronym", "abbr", "menu", "ul", "dir",
            "ul");
    private static final List<String> KEPT_RELS = List.of("license", "author", "nofollow", "sponsored", "ugc");

    private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*", Pattern.DOTALL);
    private static final Pattern WEB = Pattern.compile("(?i)https?://[^/?#\\\\]+.*", Pattern.DOTALL);
    private static final Pattern MAIL = Pattern.compile("(?i)mailto:[^/\\\\].*", Pattern.DOTALL);

    /** What may stand in a place, and so what becomes of the words in it. */
    private enum Kind {
        /** Blocks only: bare words get a paragraph. */
        BLOCKS,
        /** Blocks and words. */
        FLOW,
        /** Words only: a block is dissolved. */
        PHRASE
    }

    /** Where the text is being written: an element, and the paragraph and emphases that are open in it. */
    private static final class Place {

        final Element target;
        final Kind kind;
        Element paragraph;
        final List<Element> sources = new ArrayList<>();
        final List<Element> copies = new ArrayList<>();

        Place(Element target, Kind kind) {
            this.target = target;
            this.kind = kind;
        }

        void endRun() {
            paragraph = null;
            sources.clear();
            copies.clear();
        }

        boolean isOpen() {
            return paragraph != null || kind != Kind.BLOCKS;
        }
    }

    /** The emphases and links of the source that are open here, outermost first. */
    private final Deque<Element> shells = new ArrayDeque<>();

    /** Elements of the result by the id or name that they had in the source. */
    private final Map<String, Element> targets = new HashMap<>();

    private final Set<String> ids = new HashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Element body;

    private Tidying(Element body) {
        this.body = body;
    }

    /**
     * The text in the vocabulary.
     *
     * @param forReaders whether headings get an address and tables a frame that scrolls
     */
    static String tidy(String html, boolean forReaders) {
        Document source = Markup.parsed(html);
        source.select("a." + ANCHOR_CLASS).remove();
        source.select("div." + SCROLLER_CLASS).unwrap();
        Document result = Markup.parsed("");
        Tidying tidying = new Tidying(result.body());
        tidying.flow(source.body(), new Place(tidying.body, Kind.BLOCKS));
        tidying.removeEmpty();
        if (forReaders) {
            tidying.addressHeadings();
            tidying.frameTables();
        }
        tidying.scopeHeaderCells();
        tidying.resolveFragments();
        if (forReaders) {
            tidying.linkHeadings();
        }
        return String.join(
                "\n", tidying.body.childNodes().stream().map(Node::outerHtml).toList());
    }

    private void flow(Element source, Place place) {
        for (Node child : source.childNodes()) {
            if (child instanceof TextNode text) {
                text(text.getWholeText(), place);
            } else if (child instanceof DataNode data) {
                text(data.getWholeData(), place);
            } else if (child instanceof Element element) {
                element(element, place);
            }
        }
    }

    private void element(Element source, Place place) {
        String name = nameOf(source);
        if (SILENT.contains(name)) {
            return;
        }
        if (FOREIGN.contains(name)) {
            source.select("script, style, title").remove();
            text(source.text(), place);
        } else if (EMBEDS.contains(name)) {
            embed(source, place);
        } else if (WORDS.contains(name)) {
            words(source, name, place);
        } else if (place.kind != Kind.PHRASE && place.target.parents().size() > MAX_DEPTH) {
            wrapper(source, place);
        } else if (place.kind == Kind.PHRASE) {
            if (isBlock(name)) {
                gap(place);
                flow(source, place);
                gap(place);
            } else {
                flow(source, place);
            }
        } else {
            block(source, name, place);
        }
    }

    private static String nameOf(Element source) {
        String name = source.normalName();
        return OTHER_NAMES.getOrDefault(name, name);
    }

    private static boolean isBlock(String name) {
        return WRAPPERS.contains(name) || List.of(Vocabulary.BLOCKS).contains(name);
    }

    private void block(Element source, String name, Place place) {
        switch (name) {
            case "p" -> {
                place.endRun();
                place.paragraph = copy(source, "p", place.target);
                flow(source, place);
                place.endRun();
            }
            case "h2", "h3", "h4" -> {
                inside(source, name, place, Kind.PHRASE);
                trimEnd(place.target.lastElementChild());
            }
            case "pre" -> inside(source, name, place, Kind.PHRASE);
            case "blockquote" -> inside(source, name, place, Kind.BLOCKS);
            case "figure" -> inside(source, name, place, Kind.FLOW);
            case "hr" -> {
                place.endRun();
                place.target.appendElement("hr");
            }
            case "ul", "ol" -> list(source, name, place);
            case "dl" -> {
                place.endRun();
                definitions(source, copy(source, "dl", place.target));
            }
            case "table" -> table(source, place);
            case "footer", "figcaption" -> {
                boolean atHome = place.target.nameIs(name.equals("footer") ? "blockquote" : "figure");
                if (atHome) {
                    inside(source, name, place, name.equals("footer") ? Kind.PHRASE : Kind.FLOW);
                } else {
                    wrapper(source, place);
                }
            }
            default -> {
                if (WRAPPERS.contains(name)) {
                    wrapper(source, place);
                } else {
                    flow(source, place);
                }
            }
        }
    }

    private void inside(Element source, String name, Place place, Kind kind) {
        place.endRun();
        flow(source, new Place(copy(source, name, place.target), kind));
    }

    private void wrapper(Element source, Place place) {
        if (place.kind == Kind.FLOW && place.isOpen() && holdsWordsOnly(source)) {
            // In a list item or a cell, what was a line of its own stays one.
            place.endRun();
            place.paragraph = copy(source, "p", place.target);
            flow(source, place);
            place.endRun();
            return;
        }
        place.endRun();
        flow(source, place);
        place.endRun();
    }

    private static boolean holdsWordsOnly(Element source) {
        return source.select("*").stream().skip(1).noneMatch(each -> isBlock(nameOf(each))) && source.hasText();
    }

    private void list(Element source, String name, Place place) {
        place.endRun();
        Element list = copy(source, name, place.target);
        for (Node child : source.childNodes()) {
            if (child instanceof Element element) {
                String childName = nameOf(element);
                if (childName.equals("li")) {
                    flow(element, new Place(copy(element, "li", list), Kind.FLOW));
                } else if (!SILENT.contains(childName)) {
                    // Word and its like put the inner list beside the item that it belongs to.
                    Element item = list.lastElementChild();
                    element(element, new Place(item == null ? list.appendElement("li") : item, Kind.FLOW));
                }
            } else if (child instanceof TextNode text && !text.isBlank()) {
                text(text.getWholeText(), new Place(list.appendElement("li"), Kind.FLOW));
            }
        }
    }

    private void definitions(Element source, Element list) {
        for (Node child : source.childNodes()) {
            if (child instanceof Element element) {
                String name = nameOf(element);
                if (name.equals("dt")) {
                    flow(element, new Place(copy(element, "dt", list), Kind.PHRASE));
                } else if (name.equals("dd")) {
                    flow(element, new Place(copy(element, "dd", list), Kind.FLOW));
                } else if (name.equals("div")) {
                    definitions(element, list);
                } else if (!SILENT.contains(name)) {
                    element(element, new Place(list.appendElement("dd"), Kind.FLOW));
                }
            } else if (child instanceof TextNode text && !text.isBlank()) {
                text(text.getWholeText(), new Place(list.appendElement("dd"), Kind.FLOW));
            }
        }
    }

    private void table(Element source, Place place) {
        place.endRun();
        Element table = copy(source, "table", place.target);
        for (Element part : source.children()) {
            switch (nameOf(part)) {
                case "caption" -> {
                    if (table.selectFirst("> caption") == null) {
                        Element caption = copy(part, "caption", table);
                        table.prependChild(caption);
                        flow(part, new Place(caption, Kind.PHRASE));
                    }
                }
                case "thead", "tbody", "tfoot" -> rows(part, copy(part, nameOf(part), table));
                case "tr" -> row(part, table.appendElement("tbody"));
                default -> {
                    // Columns have no words; the parser has put everything else before the table.
                }
            }
        }
    }

    private void rows(Element source, Element group) {
        for (Element child : source.children()) {
            if (child.nameIs("tr")) {
                row(child, group);
            }
        }
    }

    private void row(Element source, Element group) {
        Element row = copy(source, "tr", group);
        for (Element child : source.children()) {
            String name = nameOf(child);
            if (name.equals("th") || name.equals("td")) {
                flow(child, new Place(copy(child, name, row), Kind.FLOW));
            }
        }
    }

    private void words(Element source, String name, Place place) {
        switch (name) {
            case "br", "wbr" -> {
                if (place.isOpen()) {
                    spot(place).appendElement(name);
                }
            }
            case "img" -> image(source, place);
            default -> {
                if (!source.hasText()
                        && source.select("img, iframe, embed, object, video, audio")
                                .isEmpty()) {
                    // Nothing to read; but a link elsewhere in the text may point here.
                    remember(source, place.paragraph != null ? place.paragraph : place.target);
                    flow(source, place);
                } else if (shells.size() < MAX_SHELLS && says(source, name)) {
                    shells.addLast(source);
                    flow(source, place);
                    shells.removeLast();
                } else {
                    flow(source, place);
                }
            }
        }
    }

    /** Whether an element for words adds anything to them. */
    private boolean says(Element source, String name) {
        return switch (name) {
            case "a" ->
                !address(source.attr("href")).isEmpty()
                        && shells.stream().noneMatch(open -> nameOf(open).equals("a"));
            case "span" -> source.hasAttr("lang") || source.hasAttr("dir");
            // Google's documents wrap the whole text in a bold that is not bold.
            case "b" -> !source.id().startsWith("docs-internal-guid");
            default -> true;
        };
    }

    private void text(String words, Place place) {
        if (words.isEmpty() || (!place.isOpen() && words.isBlank())) {
            return;
        }
        spot(place).appendChild(new TextNode(words));
    }

    private static void trimEnd(Element element) {
        while (element.lastChild() instanceof TextNode blank && blank.isBlank()) {
            blank.remove();
        }
        if (element.lastChild() instanceof TextNode last) {
            last.text(last.getWholeText().stripTrailing());
        }
    }

    /** Parts words that stood apart without a space between them. */
    private void gap(Place place) {
        Node last = place.paragraph != null ? place.paragraph : place.target;
        while (last.childNodeSize() > 0) {
            last = last.childNode(last.childNodeSize() - 1);
        }
        boolean apart = last instanceof TextNode text
                ? text.getWholeText().matches("(?s).*\\s")
                : last == place.paragraph || last == place.target || last.nameIs("br");
        if (!apart) {
            text(place.target.nameIs("pre") ? "\n" : " ", place);
        }
    }

    /** Where the next words go: inside copies of the emphases that are open, made when first needed. */
    private Element spot(Place place) {
        if (place.kind == Kind.BLOCKS && place.paragraph == null) {
            place.paragraph = place.target.appendElement("p");
        }
        int depth = 0;
        for (Element shell : shells) {
            if (depth < place.sources.size() && place.sources.get(depth) != shell) {
                place.sources.subList(depth, place.sources.size()).clear();
                place.copies.subList(depth, place.copies.size()).clear();
            }
            if (depth == place.sources.size()) {
                place.copies.add(copy(shell, nameOf(shell), parentOf(place, depth)));
                place.sources.add(shell);
            }
            depth++;
        }
        place.sources.subList(depth, place.sources.size()).clear();
        place.copies.subList(depth, place.copies.size()).clear();
        return parentOf(place, depth);
    }

    private static Element parentOf(Place place, int depth) {
        if (depth > 0) {
            return place.copies.get(depth - 1);
        }
        return place.paragraph != null ? place.paragraph : place.target;
    }

    private void image(Element source, Place place) {
        String address = source.attr("src").strip();
        String words = source.attr("alt").strip();
        if (Vocabulary.OWN_PICTURE.matcher(address).matches()) {
            Element picture = spot(place).appendElement("img");
            picture.attr("src", address);
            keep(source, picture, "srcset", Vocabulary.OWN_PICTURES);
            keep(source, picture, "sizes", Vocabulary.SIZES);
            picture.attr("alt", words);
            keep(source, picture, "width", Vocabulary.PIXELS);
            keep(source, picture, "height", Vocabulary.PIXELS);
            picture.attr("loading", "lazy").attr("decoding", "async");
            return;
        }
        String elsewhere = address(address);
        if (WEB.matcher(elsewhere).matches()) {
            link(elsewhere, words.isEmpty() ? source.attr("title").strip() : words, place);
        } else {
            text(words, place);
        }
    }

    private void embed(Element source, Place place) {
        String name = source.normalName();
        String address = source.attr(name.equals("object") ? "data" : "src");
        if (address.isBlank() && source.selectFirst("source[src], embed[src]") != null) {
            address = source.selectFirst("source[src], embed[src]").attr("src");
        }
        String target = address(address);
        if (target.isEmpty() || target.startsWith("#")) {
            flow(source, place);
            return;
        }
        boolean alone = !place.isOpen();
        gap(place);
        link(target, source.attr("title").strip(), place);
        if (alone) {
            place.endRun();
        }
    }

    /** Writes a link of our own making; inside another link only its words. */
    private void link(String address, String words, Place place) {
        String shown = words.isEmpty() ? address.replaceFirst("(?i)^https?://(?:www\\.)?", "") : words;
        boolean linked = shells.stream().anyMatch(open -> nameOf(open).equals("a"));
        if (linked) {
            text(shown, place);
            return;
        }
        Element link = new Element("a").attr("href", address).text(shown);
        shells.addLast(link);
        text(shown, place);
        shells.removeLast();
    }

    /** Copies an element with those of its attributes that the vocabulary knows. */
    private Element copy(Element source, String name, Element parent) {
        Element copy = parent.appendElement(name);
        keep(source, copy, "lang", Vocabulary.LANGUAGE);
        keep(source, copy, "dir", Vocabulary.DIRECTION);
        switch (name) {
            case "a" -> {
                String address = address(source.attr("href"));
                copy.attr("href", address);
                String rel = rel(source.attr("rel"), address);
                if (!rel.isEmpty()) {
                    copy.attr("rel", rel);
                }
            }
            case "blockquote", "q", "del", "ins" -> {
                String cited = address(source.attr("cite"));
                if (WEB.matcher(cited).matches()) {
                    copy.attr("cite", cited);
                }
                if (name.equals("del") || name.equals("ins")) {
                    keep(source, copy, "datetime", Vocabulary.MOMENT);
                }
            }
            case "time" -> keep(source, copy, "datetime", Vocabulary.MOMENT);
            case "abbr", "dfn" -> {
                if (!source.attr("title").isBlank()) {
                    copy.attr("title", source.attr("title").strip());
                }
            }
            case "ol" -> {
                keep(source, copy, "start", Vocabulary.NUMBER);
                keep(source, copy, "type", Vocabulary.LIST_TYPE);
                if (source.hasAttr("reversed")) {
                    copy.attr("reversed", "reversed");
                }
            }
            case "li" -> keep(source, copy, "value", Vocabulary.NUMBER);
            case "td", "th" -> {
                keep(source, copy, "colspan", Vocabulary.SPAN);
                keep(source, copy, "rowspan", Vocabulary.SPAN);
                if (name.equals("th")) {
                    keep(source, copy, "scope", Vocabulary.SCOPE);
                }
            }
            case "small" -> {
                if (source.hasClass(CREDIT_CLASS)) {
                    copy.attr("class", CREDIT_CLASS);
                }
            }
            default -> {
                // Most elements carry nothing but their language and direction.
            }
        }
        remember(source, copy);
        return copy;
    }

    private void remember(Element source, Element copy) {
        for (String attribute : List.of("id", "name")) {
            String id = source.attr(attribute);
            if (!id.isEmpty() && copy != body) {
                targets.putIfAbsent(id, copy);
            }
        }
    }

    private static void keep(Element source, Element copy, String attribute, Pattern shape) {
        String value = source.attr(attribute).strip();
        if (shape.matcher(value).matches()) {
            copy.attr(attribute, value);
        }
    }

    /**
     * An address that a link may have, cleaned as a browser would: of the web, of a mailbox, of this site, or a place
     * in this text. Empty for every other.
     */
    static String address(String typed) {
        String address = typed.replaceAll("[\\x00-\\x1f\\x7f]", "").strip();
        if (address.isEmpty() || address.length() > MAX_ADDRESS) {
            return "";
        }
        if (address.startsWith("//")) {
            address = "https:" + address;
        }
        if (SCHEME.matcher(address).matches()) {
            if (!WEB.matcher(address).matches() && !MAIL.matcher(address).matches()) {
                return "";
            }
            int colon = address.indexOf(':');
            address = address.substring(0, colon).toLowerCase(Locale.ROOT) + address.substring(colon);
        } else if (!address.startsWith("#") && !address.startsWith("/")) {
            // Relative to where it was copied from; here it would lead nowhere.
            return "";
        }
        return encoded(address);
    }

    private static String encoded(String address) {
        StringBuilder encoded = new StringBuilder(address.length());
        address.codePoints().forEach(letter -> {
            if (letter < 0x80 && " \"<>\\^`{|}'()".indexOf(letter) >= 0) {
                encoded.append('%').append(String.format("%02X", letter));
            } else if (!Character.isWhitespace(letter) && !Character.isSpaceChar(letter)) {
                encoded.appendCodePoint(letter);
            }
        });
        return encoded.toString();
    }

    private static String rel(String typed, String address) {
        List<String> words = new ArrayList<>();
        List<String> wished = List.of(typed.toLowerCase(Locale.ROOT).split("\\s+"));
        for (String each : KEPT_RELS) {
            if (wished.contains(each)) {
                words.add(each);
            }
        }
        if (WEB.matcher(address).matches()) {
            words.add("external");
            words.add("noopener");
        }
        return String.join(" ", words);
    }

    /** Takes away paragraphs, items and emphases in which nothing stands. */
    private void removeEmpty() {
        boolean removed = true;
        while (removed) {
            removed = false;
            for (Element element : body.select("p, h2, h3, h4, ul, ol, li, dl, dt, dd, blockquote, footer, figcaption,"
                    + " figure, pre, table, thead, tbody, tfoot, tr, caption, strong, b, em, i, u, s, a, span")) {
                boolean empty = element.childNodes().stream()
                        .allMatch(node -> node instanceof TextNode text && isSpace(text.getWholeText())
                                || node instanceof Element child && child.nameIs("br"));
                if (empty && element.parent() != null) {
                    if (element.isBlock()) {
                        element.remove();
                    } else {
                        element.unwrap();
                    }
                    removed = true;
                }
            }
        }
    }

    private static boolean isSpace(String text) {
        return text.codePoints().allMatch(each -> Character.isWhitespace(each) || Character.isSpaceChar(each));
    }

    private void addressHeadings() {
        for (Element heading : body.select("h2, h3, h4")) {
            heading.attr("id", unique("s-", Slug.of(heading.text())));
        }
    }

    private String unique(String prefix, String slug) {
        String wished = prefix + (slug.isEmpty() ? "1" : slug);
        String id = wished;
        while (!ids.add(id)) {
            id = wished + "-" + (numbers.merge(wished, 1, Integer::sum) + 1);
        }
        return id;
    }

    /** Gives each heading a link to itself, to be copied. Its name is the heading's, which needs no language. */
    private void linkHeadings() {
        for (Element heading : body.select("h2[id], h3[id], h4[id]")) {
            String name = "# " + heading.text();
            heading.appendText(" ");
            heading.appendElement("a")
                    .attr("class", ANCHOR_CLASS)
                    .attr("href", "#" + heading.id())
                    .attr("aria-label", name)
                    .text("#");
        }
    }

    private void frameTables() {
        int number = 0;
        for (Element table : body.select("table")) {
            if (table.parents().stream().anyMatch(parent -> parent.nameIs("table"))) {
                continue;
            }
            Element frame = new Element("div").attr("class", SCROLLER_CLASS).attr("tabindex", "0");
            Element caption = table.selectFirst("> caption");
            if (caption != null) {
                caption.attr("id", "t-" + ++number);
                frame.attr("role", "region").attr("aria-labelledby", caption.id());
            }
            table.replaceWith(frame);
            frame.appendChild(table);
        }
    }

    /** A header cell that does not say what it heads: its column in a row of headers, otherwise its row. */
    private void scopeHeaderCells() {
        for (Element cell : body.select("th:not([scope])")) {
            Element row = cell.parent();
            boolean ofColumn =
                    row.parent().nameIs("thead") || row.children().stream().allMatch(each -> each.nameIs("th"));
            cell.attr("scope", ofColumn ? "col" : "row");
        }
    }

    /** Leads links within the text to where their targets are now; without a target a link is only words. */
    private void resolveFragments() {
        for (Element link : body.select("a[href^=#]")) {
            Element target = targets.get(link.attr("href").substring(1));
            if (target == null || !target.hasParent()) {
                link.unwrap();
                continue;
            }
            if (target.id().isEmpty()) {
                String name = link.attr("href").substring(1);
                target.attr("id", unique("n-", Slug.of(name.startsWith("n-") ? name.substring(2) : name)));
            }
            link.attr("href", "#" + target.id());
        }
    }
}
