package africa.pia.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an attacker or a careless paste hands in: its danger goes, the word {@code GARDÉ} stays. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MarkupSafetyTest {

    private static final Set<String> ATTRIBUTES = Set.of(
            "href",
            "rel",
            "class",
            "aria-label",
            "tabindex",
            "role",
            "aria-labelledby",
            "id",
            "lang",
            "dir",
            "cite",
            "datetime",
            "title",
            "start",
            "type",
            "reversed",
            "value",
            "colspan",
            "rowspan",
            "scope",
            "src",
            "srcset",
            "sizes",
            "alt",
            "width",
            "height",
            "loading",
            "decoding");
    private static final Set<String> CLASSES = Set.of("prose__anchor", "scroller", "credit");

    /** Vectors of which the word stays. */
    static Stream<String> vectors() {
        return Stream.of(
                "<script>alert(1)</script>GARDÉ",
                "<SCRIPT SRC=//evil.example/x.js></SCRIPT>GARDÉ",
                "<scr<script>ipt>alert(1)</script>GARDÉ",
                "<script/x>alert(1)</script/y>GARDÉ",
                "<p onclick=alert(1)>GARDÉ</p>",
                "<p OnMouseOver=\"alert(1)\">GARDÉ</p>",
                "<p/onmouseover=alert(1)//>GARDÉ",
                "<img src=x onerror=alert(1)>GARDÉ",
                "<img src=/media/1/800/a.jpg onload=alert(1) alt=GARDÉ>GARDÉ",
                "<img src=\"/media/1/800/a.jpg\" alt='\" onerror=alert(1) x=\"GARDÉ'>GARDÉ",
                "<IMG SRC=javascript:alert(1)>GARDÉ",
                "<IMG SRC=`javascript:alert(1)`>GARDÉ",
                "<img srcset=\"javascript:alert(1) 1x\" src=/media/1/1/a.jpg>GARDÉ",
                "<img src=\"/media/1/1/a.jpg?x=y\">GARDÉ",
                "<a href=javascript:alert(1)>GARDÉ</a>",
                "<a href=JaVaScRiPt:alert(1)>GARDÉ</a>",
                "<a href=\" javascript:alert(1)\">GARDÉ</a>",
                "<a href=\"java\tscript:alert(1)\">GARDÉ</a>",
                "<a href=\"java\nscript:alert(1)\">GARDÉ</a>",
                "<a href=\"java&#10;script:alert(1)\">GARDÉ</a>",
                "<a href=\"&#106;&#97;&#118;&#97;script:alert(1)\">GARDÉ</a>",
                "<a href=\"&#x6A;avascript&colon;alert(1)\">GARDÉ</a>",
                "<a href=\"\u0001javascript:alert(1)\">GARDÉ</a>",
                "<a href=\"javascript&#58;alert(1)\">GARDÉ</a>",
                "<a href=\"vbscript:msgbox(1)\">GARDÉ</a>",
                "<a href=\"data:text/html;base64,PHNjcmlwdD4=\">GARDÉ</a>",
                "<a href=\"view-source:javascript:x\">GARDÉ</a>",
                "<a href=\"feed:javascript:alert(1)\">GARDÉ</a>",
                "<a href=\"blob:https://x/1\">GARDÉ</a>",
                "<a href=\"/\\evil.example\">GARDÉ</a>",
                "<a href=\"https:evil.example\">GARDÉ</a>",
                "<a href=\"http://x\" target=_blank ping=https://evil.example>GARDÉ</a>",
                "<svg><script>alert(1)</script><text>GARDÉ</text></svg>",
                "<svg onload=alert(1)>GARDÉ</svg>",
                "<svg><a xlink:href=javascript:alert(1)><text>GARDÉ</text></a></svg>",
                "<svg><animate onbegin=alert(1) attributeName=x>GARDÉ</svg>",
                "<svg><style><img src=x onerror=alert(1)></style>GARDÉ</svg>",
                "<svg><foreignObject><p onclick=alert(1)>GARDÉ</p></foreignObject></svg>",
                "<math href=\"javascript:alert(1)\"><mtext>GARDÉ</mtext></math>",
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">"
                        + "</table></mtext></math>GARDÉ",
                "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)></style></form>GARDÉ",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">GARDÉ</p></noscript>GARDÉ",
                "<style>*{background:url(javascript:alert(1))}</style>GARDÉ",
                "<p style=\"background:url(javascript:alert(1))\">GARDÉ</p>",
                "<p style=\"position:fixed;inset:0\">GARDÉ</p>",
                "<div style=\"x:expression(alert(1))\">GARDÉ</div>",
                "<link rel=stylesheet href=//evil.example/x.css>GARDÉ",
                "<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">GARDÉ",
                "<base href=//evil.example/>GARDÉ",
                "<iframe src=javascript:alert(1)></iframe>GARDÉ",
                "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>GARDÉ",
                "<object data=javascript:alert(1)>GARDÉ</object>",
                "<object type=text/x-scriptlet data=//evil.example/x>x</object>GARDÉ",
                "<embed src=javascript:alert(1)>GARDÉ",
                "<applet code=x>GARDÉ</applet>",
                "<form action=javascript:alert(1)><button formaction=javascript:alert(2)>GARDÉ</button></form>",
                "<input autofocus onfocus=alert(1)>GARDÉ",
                "<select autofocus onfocus=alert(1)><option>GARDÉ</select>",
                "<textarea><script>alert(1)</script>GARDÉ</textarea>",
                "<details open ontoggle=alert(1)><summary>GARDÉ</summary></details>",
                "<video src=javascript:alert(1) onerror=alert(1)></video>GARDÉ",
                "<audio><source onerror=alert(1) src=x></audio>GARDÉ",
                "<marquee onstart=alert(1)>GARDÉ</marquee>",
                "<isindex action=javascript:alert(1)>GARDÉ",
                "<table background=javascript:alert(1)><tr><td background=\"x\" onclick=alert(1)>GARDÉ</table>",
                "<p id=location name=body>GARDÉ</p>",
                "<a id=documentElement href=https://x.example>GARDÉ</a>",
                "<h2 id=\"forms\" name=\"cookie\">GARDÉ</h2>",
                "<img name=getElementById src=/media/1/1/a.jpg>GARDÉ",
                "<!--[if gte IE 4]><script>alert(1)</script><![endif]-->GARDÉ",
                "<!-- --!><img src=x onerror=alert(1)> -->GARDÉ",
                "<![CDATA[<script>alert(1)</script>]]>GARDÉ",
                "<?xml version=1?><?php x ?>GARDÉ",
                "<template><script>alert(1)</script></template>GARDÉ",
                "<xmp><script>alert(1)</script></xmp>GARDÉ",
                "<listing>&lt;img onerror=alert(1) src=x&gt;</listing>GARDÉ",
                "<title><img src=x onerror=alert(1)></title>GARDÉ",
                "<p title=\"x\" is=\"x-y\" slot=\"z\" contenteditable autofocus tabindex=1>GARDÉ</p>",
                "<body onload=alert(1)>GARDÉ</body>",
                "<div class=\"dialogue modal\" role=alert aria-live=assertive>GARDÉ</div>",
                "<p>{{constructor.constructor('alert(1)')()}} ${alert(1)} #{x} GARDÉ</p>",
                "<blockquote cite=javascript:alert(1)>GARDÉ</blockquote>",
                "<a class=prose__anchor href=javascript:alert(1)>x</a>GARDÉ",
                "<div class=scroller onscroll=alert(1)>GARDÉ</div>",
                "<<b>>GARDÉ</b>",
                "<p>GARDÉ<script>",
                "<p>GARDÉ<style>",
                "GARDÉ<img src=\"",
                "\u003cimg src=x onerror=alert(1)\u003eGARDÉ",
                "%3Cscript%3Ealert(1)%3C/script%3EGARDÉ",
                "&lt;script&gt;alert(1)&lt;/script&gt;GARDÉ");
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void danger_goes_and_words_stay(String html) {
        SafeHtml safe = Markup.article(html);

        assertHarmless(safe);
        assertThat(Markup.plainText(safe)).contains("GARDÉ");
        assertThat(Markup.article(safe.html())).isEqualTo(safe);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void the_same_is_nothing_but_words_in_a_comment(String plain) {
        Document comment = Jsoup.parseBodyFragment(Markup.comment(plain).html());

        assertThat(comment.body().select("*:not(body)"))
                .allMatch(element -> Set.of("p", "br", "a").contains(element.normalName()));
        assertThat(comment.select("a"))
                .allMatch(link -> link.attr("href").matches("(?i)https?://.+")
                        && link.attr("rel").equals("ugc nofollow noopener")
                        && link.attributesSize() == 2);
    }

    @Test
    void what_was_made_safe_is_not_changed_by_making_it_safe_again() {
        Generator generator = new Generator(20250212);

        IntStream.range(0, 3_000).forEach(round -> {
            String html = generator.html();
            SafeHtml once = Markup.article(html);
            assertThat(Markup.article(once.html())).as("of %s", html).isEqualTo(once);
            assertHarmless(once);
        });
    }

    @Test
    void what_an_editor_loads_and_hands_in_unchanged_is_the_same_article() {
        Generator generator = new Generator(19600404);

        IntStream.range(0, 1_000).forEach(round -> {
            SafeHtml article = Markup.article(generator.html());
            assertThat(Markup.article(Markup.editable(article).html())).isEqualTo(article);
        });
    }

    @Test
    void deep_nesting_is_survived() {
        for (String nest : List.of("<div><b>", "<blockquote>", "<ul><li>", "<table><tr><td>", "<span lang=wo>")) {
            SafeHtml deep = Markup.article(nest.repeat(400) + "GARDÉ");

            assertThat(Markup.plainText(deep)).as(nest).contains("GARDÉ");
            assertThat(Markup.article(deep.html())).isEqualTo(deep);
            assertHarmless(deep);
        }
    }

    private static void assertHarmless(SafeHtml safe) {
        Document document = Jsoup.parseBodyFragment(safe.html());
        for (Element element : document.body().select("*:not(body)")) {
            assertThat(Set.of(Vocabulary.BLOCKS).contains(element.normalName())
                            || Set.of(Vocabulary.WORDS).contains(element.normalName()))
                    .as("element %s of %s", element.normalName(), safe)
                    .isTrue();
            for (Attribute attribute : element.attributes()) {
                assertThat(isHarmless(attribute))
                        .as("attribute %s of %s", attribute, safe)
                        .isTrue();
            }
        }
    }

    private static boolean isHarmless(Attribute attribute) {
        String value = attribute.getValue();
        return ATTRIBUTES.contains(attribute.getKey())
                && switch (attribute.getKey()) {
                    case "href", "cite" ->
                        value.toLowerCase(Locale.ROOT)
                                .matches("(https?://[^\\\\]+|mailto:.+|/([^/\\\\].*)?|#[stn]-.+)");
                    case "src" -> value.startsWith("/media/") && !value.contains("..");
                    case "id" -> value.matches("[stn]-[a-z0-9-]+");
                    case "class" -> CLASSES.contains(value);
                    default -> true;
                };
    }

    /** Makes tag soup of everything the vocabulary knows and much that it does not; the same soup for the same seed. */
    private static final class Generator {

        private static final String[] NAMES = {
            "p",
            "div",
            "h1",
            "h2",
            "h3",
            "h6",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "blockquote",
            "footer",
            "cite",
            "pre",
            "code",
            "hr",
            "figure",
            "figcaption",
            "img",
            "table",
            "caption",
            "thead",
            "tbody",
            "tr",
            "td",
            "th",
            "a",
            "b",
            "i",
            "strong",
            "em",
            "u",
            "s",
            "sub",
            "sup",
            "q",
            "abbr",
            "time",
            "span",
            "small",
            "br",
            "kbd",
            "mark",
            "section",
            "center",
            "font",
            "iframe",
            "video",
            "script",
            "style",
            "svg",
            "math",
            "mi",
            "form",
            "select",
            "option",
            "textarea",
            "button",
            "noscript",
            "details",
            "summary",
            "ruby",
            "rt",
            "bdo",
            "del",
            "object",
            "template",
            "title",
            "colgroup",
            "menu",
            "x-y"
        };
        private static final String[] ATTRIBUTES = {
            " id=a",
            " id=b",
            " id=s-x",
            " name=a",
            " href=#a",
            " href=#b",
            " href=#s-x",
            " href=https://e.org/?a=b&c",
            " href=/x",
            " href='javascript:x'",
            " class=scroller",
            " class=prose__anchor",
            " class=credit",
            " lang=wo",
            " dir=rtl",
            " style=x",
            " onclick=x",
            " src=/media/1/8/a.jpg",
            " src=https://e.org/a.jpg",
            " alt='é \"'",
            " title=T",
            " scope=col",
            " colspan=2",
            " cite='https://e.org/(x)'",
            " datetime=2025",
            " start=2",
            " reversed",
            " data=/y",
            " width=3"
        };
        private static final String[] WORDS = {
            "mot",
            " ",
            "\n",
            "L’été",
            "a & b",
            "«\u00a0x\u00a0»",
            "&nbsp;",
            "{{y}}",
            "@`=+",
            "<",
            "&lt;i&gt;",
            "😀",
            "في"
        };

        private final Random random;

        Generator(long seed) {
            random = new Random(seed);
        }

        String html() {
            StringBuilder html = new StringBuilder();
            int pieces = 3 + random.nextInt(25);
            for (int i = 0; i < pieces; i++) {
                switch (random.nextInt(5)) {
                    case 0, 1 ->
                        html.append('<').append(one(NAMES)).append(attributes()).append('>');
                    case 2 -> html.append("</").append(one(NAMES)).append('>');
                    default -> html.append(one(WORDS));
                }
            }
            return html.toString();
        }

        private String attributes() {
            StringBuilder attributes = new StringBuilder();
            for (int i = random.nextInt(3); i > 0; i--) {
                attributes.append(one(ATTRIBUTES));
            }
            return attributes.toString();
        }

        private String one(String[] of) {
            return of[random.nextInt(of.length)];
        }
    }
}
