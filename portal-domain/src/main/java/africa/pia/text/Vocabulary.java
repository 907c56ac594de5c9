package africa.pia.text;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** What the sanitizer lets pass; told to people in {@code docs/vocabulary.md}, which changes with this file. */
final class Vocabulary {

    /** Pictures of the portal's own library, the only ones that a reader's browser loads. */
    static final Pattern OWN_PICTURE =
            Pattern.compile("/media/[0-9]{1,18}/[0-9]{1,5}/[A-Za-z0-9][A-Za-z0-9._-]{0,120}");

    static final Pattern OWN_PICTURES = Pattern.compile(
            OWN_PICTURE.pattern() + " [0-9]{1,5}w(?: ?, ?" + OWN_PICTURE.pattern() + " [0-9]{1,5}w){0,20}");

    static final Pattern SIZES = Pattern.compile("[a-z0-9.,():% -]{1,200}");
    static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}");
    static final Pattern DIRECTION = Pattern.compile("ltr|rtl|auto");
    static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,5}");
    static final Pattern SPAN = Pattern.compile("[1-9][0-9]{0,2}");
    static final Pattern PIXELS = Pattern.compile("[1-9][0-9]{0,4}");
    static final Pattern SCOPE = Pattern.compile("col|row|colgroup|rowgroup");
    static final Pattern MOMENT = Pattern.compile("[0-9A-Z:.,+ -]{1,40}");
    static final Pattern LIST_TYPE = Pattern.compile("[1aAiI]");
    static final Pattern REL = Pattern.compile("[a-z]+(?: [a-z]+)*");

    /** Ids are ours: s- of a heading, t- of a table's caption, n- of what a link in the text points to. */
    static final Pattern ID = Pattern.compile("[stn]-[a-z0-9-]{1,90}");

    static final String[] BLOCKS = {
        "p",
        "h2",
        "h3",
        "h4",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "blockquote",
        "footer",
        "pre",
        "hr",
        "figure",
        "figcaption",
        "div",
        "table",
        "caption",
        "thead",
        "tbody",
        "tfoot",
        "tr",
        "th",
        "td"
    };
    static final String[] WORDS = {
        "a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "del", "dfn", "em", "i", "img", "ins", "kbd", "mark", "q",
        "rp", "rt", "ruby", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr"
    };

    static final PolicyFactory ARTICLE = new HtmlPolicyBuilder()
            .allowElements(BLOCKS)
            .allowElements(WORDS)
            .allowUrlProtocols("http", "https", "mailto")
            .allowAttributes("lang")
            .matching(LANGUAGE)
            .globally()
            .allowAttributes("dir")
            .matching(DIRECTION)
            .globally()
            .allowAttributes("id")
            .matching(ID)
            .onElements(with(BLOCKS, "a", "b", "cite", "em", "i", "small", "span", "strong", "sub", "sup"))
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("rel")
            .matching(REL)
            .onElements("a")
            .allowAttributes("class")
            .matching(false, Tidying.ANCHOR_CLASS)
            .onElements("a")
            .allowAttributes("class")
            .matching(false, Tidying.SCROLLER_CLASS)
            .onElements("div")
            .allowAttributes("class")
            .matching(false, Tidying.CREDIT_CLASS)
            .onElements("small")
            .allowAttributes("aria-label")
            .onElements("a")
            .allowAttributes("tabindex")
            .matching(false, "0")
            .onElements("div")
            .allowAttributes("role")
            .matching(false, "region")
            .onElements("div")
            .allowAttributes("aria-labelledby")
            .matching(ID)
            .onElements("div")
            .allowAttributes("cite")
            .onElements("blockquote", "q", "del", "ins")
            .allowAttributes("datetime")
            .matching(MOMENT)
            .onElements("time", "del", "ins")
            .allowAttributes("title")
            .onElements("abbr", "dfn")
            .allowAttributes("start")
            .matching(NUMBER)
            .onElements("ol")
            .allowAttributes("type")
            .matching(LIST_TYPE)
            .onElements("ol")
            .allowAttributes("reversed")
            .matching(false, "reversed")
            .onElements("ol")
            .allowAttributes("value")
            .matching(NUMBER)
            .onElements("li")
            .allowAttributes("colspan", "rowspan")
            .matching(SPAN)
            .onElements("td", "th")
            .allowAttributes("scope")
            .matching(SCOPE)
            .onElements("th")
            .allowAttributes("src")
            .matching(OWN_PICTURE)
            .onElements("img")
            .allowAttributes("srcset")
            .matching(OWN_PICTURES)
            .onElements("img")
            .allowAttributes("sizes")
            .matching(SIZES)
            .onElements("img")
            .allowAttributes("alt")
            .onElements("img")
            .allowAttributes("width", "height")
            .matching(PIXELS)
            .onElements("img")
            .allowAttributes("loading")
            .matching(false, "lazy", "eager")
            .onElements("img")
            .allowAttributes("decoding")
            .matching(false, "async")
            .onElements("img")
            .allowWithoutAttributes("span")
            .toFactory();

    static final PolicyFactory COMMENT = new HtmlPolicyBuilder()
            .allowElements("p", "br", "a", "blockquote")
            .allowUrlProtocols("http", "https")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("rel")
            .matching(false, "ugc nofollow noopener")
            .onElements("a")
            .toFactory();

    static final PolicyFactory MARKED =
            new HtmlPolicyBuilder().allowElements("mark").toFactory();

    private Vocabulary() {}

    private static String[] with(String[] names, String... more) {
        String[] all = Arrays.copyOf(names, names.length + more.length);
        System.arraycopy(more, 0, all, names.length, more.length);
        return all;
    }
}
