package africa.pia.text;

import static org.assertj.core.api.Assertions.assertThat;

import africa.pia.text.Markup.Mark;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MarkupTest {

    private static String article(String html) {
        return Markup.article(html).html();
    }

    @Nested
    @DisplayNameGeneration(ReplaceUnderscores.class)
    class An_article {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "<p>Un <strong>mot</strong>, <em>un</em> <b>a</b> <i>b</i> <u>c</u> <s>d</s></p>",
                    "<p>H<sub>2</sub>O, 2<sup>e</sup>, <code>x</code>, <kbd>Ctrl</kbd>, <mark>m</mark></p>",
                    "<p><abbr title=\"Union africaine\">UA</abbr> <time datetime=\"2025-02-12\">hier</time></p>",
                    "<p><q cite=\"https://example.org/a\">cité</q> <cite>Titre</cite><br />ligne</p>",
                    "<p><span lang=\"wo\" dir=\"ltr\">Nio far</span> <small>petit</small></p>",
                    "<ul><li>un</li><li>deux<ul><li>trois</li></ul></li></ul>",
                    "<ol start=\"3\" type=\"a\"><li value=\"5\">un</li></ol>",
                    "<dl><dt>mot</dt><dd>sens</dd></dl>",
                    "<blockquote cite=\"https://example.org\"><p>Dit.</p><footer>Qui</footer></blockquote>",
                    "<pre>a\n  b</pre>",
                    "<hr />",
                    "<p lang=\"ar\" dir=\"rtl\">في شنقيط</p>",
                    "<p><a href=\"https://example.org/a\" rel=\"external noopener\">lien</a></p>",
                    "<p><a href=\"/articles/un\">lien</a> <a href=\"mailto:a&#64;example.org\">écrire</a></p>",
                    "<p><a href=\"https://example.org\" rel=\"license external noopener\">CC</a></p>",
                    "<figure><img src=\"/media/1/800/a.jpg\" srcset=\"/media/1/400/a.jpg 400w , /media/1/800/a.jpg 800w\""
                            + " sizes=\"100vw\" alt=\"Un\" width=\"800\" height=\"450\" loading=\"lazy\""
                            + " decoding=\"async\" /><figcaption>Légende. <small class=\"credit\">Crédit</small>"
                            + "</figcaption></figure>"
                })
        void of_the_vocabulary_is_left_as_it_is(String html) {
            assertThat(article(html)).isEqualTo(html);
        }

        @Test
        void keeps_french_letter_by_letter() {
            String french =
                    "<p>«\u00a0Où ça\u202f?\u00a0» L’œil, l\u2011été, 1\u202f550\u00a0nm – 50\u00a0%\u00a0…</p>";

            assertThat(article(french)).isEqualTo(french);
        }

        @Test
        void keeps_ampersands_and_quotes_as_words() {
            assertThat(Markup.plainText(Markup.article("<p>R&amp;D : l'\"eau\" < 3 &lt;b&gt; {{x}}</p>")))
                    .isEqualTo("R&D : l'\"eau\" < 3 <b> {{x}}");
        }

        @Test
        void has_headings_of_three_ranks_with_addresses_made_of_their_words() {
            assertThat(article("<h1>Été</h1><h2>Été</h2><h6 id=\"x\">Fin</h6>")).isEqualTo("""
                            <h2 id="s-ete">Été <a class="prose__anchor" href="#s-ete" aria-label="# Été">#</a></h2>
                            <h2 id="s-ete-2">Été <a class="prose__anchor" href="#s-ete-2" aria-label="# Été">#</a></h2>
                            <h4 id="s-fin">Fin <a class="prose__anchor" href="#s-fin" aria-label="# Fin">#</a></h4>""");
        }

        @Test
        void has_tables_in_a_frame_that_scrolls_and_header_cells_that_say_what_they_head() {
            assertThat(article("<table border=1><caption>Prix</caption><tr><th>Jour<th>Prix</tr>"
                            + "<tr><th>lundi<td colspan=2>3</table>"))
                    .isEqualTo("<div class=\"scroller\" tabindex=\"0\" role=\"region\" aria-labelledby=\"t-1\">"
                            + "<table><caption id=\"t-1\">Prix</caption><tbody>"
                            + "<tr><th scope=\"col\">Jour</th><th scope=\"col\">Prix</th></tr>"
                            + "<tr><th scope=\"row\">lundi</th><td colspan=\"2\">3</td></tr></tbody></table></div>");
        }

        @Test
        void shows_pictures_of_the_library_only_and_links_to_others() {
            assertThat(article("<figure><img src=\"https://example.org/a.jpg\" alt=\"Un port\"></figure>"))
                    .isEqualTo("<figure><a href=\"https://example.org/a.jpg\" rel=\"external noopener\">Un port</a>"
                            + "</figure>");
            assertThat(article("<p>a <img src=\"data:image/gif;base64,R0\" alt=\"mot\"> b</p>"))
                    .isEqualTo("<p>a mot b</p>");
            assertThat(article("<img src=\"/media/1/800/../../x.jpg\" alt=\"mot\">"))
                    .isEqualTo("<p>mot</p>");
        }

        @Test
        void shows_embeds_as_plain_links() {
            assertThat(article("<iframe src=\"//video.example.org/1\" title=\"Le film\"></iframe>"))
                    .isEqualTo("<p><a href=\"https://video.example.org/1\" rel=\"external noopener\">Le film</a></p>");
            assertThat(article("<video controls><source src=\"https://example.org/v.mp4\">Vieux navigateur</video>"))
                    .isEqualTo(
                            "<p><a href=\"https://example.org/v.mp4\" rel=\"external noopener\">example.org/v.mp4</a>"
                                    + "</p>");
        }

        @Test
        void keeps_links_within_the_text_and_makes_words_of_those_that_lead_nowhere() {
            assertThat(article("<p>Voir<a href=\"#note\">1</a><a href=\"#nul\">2</a></p><ol><li id=\"note\">Là.</ol>"))
                    .isEqualTo("<p>Voir<a href=\"#n-note\">1</a>2</p>\n<ol><li id=\"n-note\">Là.</li></ol>");
        }

        @Test
        void leads_a_table_of_contents_to_the_headings_new_addresses() {
            assertThat(article("<p><a href=\"#c1\">Un</a></p><h2 id=\"c1\">Chapitre un</h2>"))
                    .startsWith("<p><a href=\"#s-chapitre-un\">Un</a></p>\n<h2 id=\"s-chapitre-un\">");
        }

        @Test
        void has_a_paragraph_round_bare_words() {
            assertThat(article("un<div>deux<p>trois</p>quatre</div>"))
                    .isEqualTo("<p>un</p>\n<p>deux</p>\n<p>trois</p>\n<p>quatre</p>");
        }

        @Test
        void repeats_an_emphasis_in_each_paragraph_that_it_spans() {
            assertThat(article("<b>un<p>deux</p></b>")).isEqualTo("<p><b>un</b></p>\n<p><b>deux</b></p>");
        }

        @Test
        void loses_the_dress_of_word_processors_and_nothing_else() {
            assertThat(article("<b style=\"font-weight:normal\" id=\"docs-internal-guid-1\"><p dir=\"ltr\" style=\"x\">"
                            + "<span style=\"font-size:11pt\">Un </span><o:p></o:p><font color=red>mot</font></p></b>"
                            + "<p class=MsoNormal>&nbsp;</p>"))
                    .isEqualTo("<p dir=\"ltr\">Un mot</p>");
        }

        @Test
        void keeps_the_words_of_what_it_does_not_know() {
            assertThat(article("<form><label>Nom</label><button>Aller</button></form><xyz>texte</xyz>"))
                    .isEqualTo("<p>NomAller</p>\n<p>texte</p>");
        }

        @Test
        void of_nothing_is_nothing() {
            assertThat(article("")).isEmpty();
            assertThat(article("<p> </p><p>&nbsp;</p><ul><li></li></ul><h2></h2>"))
                    .isEmpty();
        }
    }

    @Nested
    @DisplayNameGeneration(ReplaceUnderscores.class)
    class For_editing {

        @Test
        void an_article_goes_without_what_was_added_for_readers_and_comes_back_the_same() {
            SafeHtml article = Markup.article("<h2>Un</h2><table><caption>T</caption><tr><td>1</table>");

            SafeHtml editable = Markup.editable(article);

            assertThat(editable.html())
                    .isEqualTo("<h2>Un</h2>\n<table><caption>T</caption><tbody><tr><td>1</td></tr></tbody></table>");
            assertThat(Markup.article(editable.html())).isEqualTo(article);
        }
    }

    @Nested
    @DisplayNameGeneration(ReplaceUnderscores.class)
    class A_comment {

        private static String comment(String plain) {
            return Markup.comment(plain).html();
        }

        @Test
        void has_paragraphs_and_lines() {
            assertThat(comment(" un\ndeux\r\n\r\n \ntrois ")).isEqualTo("<p>un<br />deux</p><p>trois</p>");
        }

        @Test
        void shows_markup_as_words() {
            assertThat(comment("<script>alert('x')</script> &amp; \"q\""))
                    .isEqualTo("<p>&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp;amp; &#34;q&#34;</p>");
        }

        @Test
        void links_addresses_without_recommending_them() {
            assertThat(comment("Voir https://example.org/a?b=c&d."))
                    .isEqualTo("<p>Voir <a href=\"https://example.org/a?b&#61;c&amp;d\" rel=\"ugc nofollow noopener\">"
                            + "https://example.org/a?b&#61;c&amp;d</a>.</p>");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "(https://example.org/a)",
                    "«\u00a0https://example.org/a\u00a0»",
                    "https://example.org/a, donc",
                    "https://example.org/a…",
                    "\"https://example.org/a\"",
                    "https://example.org/a]"
                })
        void leaves_the_punctuation_round_an_address_out_of_its_link(String text) {
            assertThat(comment(text)).contains(">https://example.org/a</a>");
        }

        @Test
        void keeps_a_bracket_that_the_address_opened() {
            assertThat(comment("https://fr.example.org/wiki/Lomé_(ville)")).contains("Lomé_(ville)</a>");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "javascript:alert(1)",
                    "data:text/html,x",
                    "ftp://example.org",
                    "https://",
                    "http://\"onmouseover=alert(1)",
                    "www.example.org",
                    "vbscript:x"
                })
        void links_nothing_but_the_web(String text) {
            assertThat(comment(text)).doesNotContain("<a");
        }

        @Test
        void loses_characters_that_nobody_sees() {
            assertThat(comment("a\u0000b\u0007c\ud800d")).isEqualTo("<p>abcd</p>");
        }

        @Test
        void shows_lines_that_quote_as_a_quotation_of_one_depth() {
            assertThat(comment("> un\n>> deux\n>\n> trois\nJe ne crois pas. 2 > 1"))
                    .isEqualTo("<blockquote><p>un<br />deux</p><p>trois</p></blockquote>"
                            + "<p>Je ne crois pas. 2 &gt; 1</p>");
            assertThat(comment("d’abord\n> <b>gras</b> https://example.org/a"))
                    .isEqualTo("<p>d’abord</p><blockquote><p>&lt;b&gt;gras&lt;/b&gt; "
                            + "<a href=\"https://example.org/a\" rel=\"ugc nofollow noopener\">"
                            + "https://example.org/a</a></p></blockquote>");
            assertThat(comment(">\n>  \n")).isEmpty();
        }

        @Test
        void is_quoted_without_what_it_quotes() {
            assertThat(Markup.quoted("> avant\nUn mot.\n\nUn autre.\n")).isEqualTo("> Un mot.\n>\n> Un autre.");
            assertThat(Markup.quoted("> rien d’autre")).isEmpty();
        }

        @Test
        void of_blanks_is_nothing() {
            assertThat(comment(" \n \n ")).isEmpty();
        }
    }

    @Nested
    @DisplayNameGeneration(ReplaceUnderscores.class)
    class Plain_text {

        @Test
        void has_a_line_for_each_block_and_no_heading_signs() {
            SafeHtml article = Markup.article("<h2>Un</h2><p>deux<br>trois</p><ul><li>quatre<li>cinq</ul>"
                    + "<table><tr><td>six<td>sept</table>");

            assertThat(Markup.plainText(article)).isEqualTo("Un\ndeux\ntrois\nquatre\ncinq\nsix\nsept");
            assertThat(Markup.plainText(Markup.article("<p>Un\r\ndeux</p>"))).isEqualTo("Un deux");
        }

        @Test
        void counts_words_as_a_reader_does() {
            assertThat(Markup.wordCount(
                            Markup.article("<h2>L’école</h2><p>«\u00a0Oui\u00a0!\u00a0» – 3,5\u00a0km</p>")))
                    .isEqualTo(4);
            assertThat(Markup.wordCount(Markup.article("<p>في شنقيط، الرمل</p>")))
                    .isEqualTo(3);
        }
    }

    @Nested
    @DisplayNameGeneration(ReplaceUnderscores.class)
    class Marked_words {

        @Test
        void are_marked_and_everything_else_is_words() {
            assertThat(Markup.marked("a <b> c", List.of(new Mark(2, 5))).html())
                    .isEqualTo("a <mark>&lt;b&gt;</mark> c");
        }

        @Test
        void that_overlap_are_marked_once() {
            assertThat(Markup.marked("abcdef", List.of(new Mark(3, 5), new Mark(1, 4)))
                            .html())
                    .isEqualTo("a<mark>bcd</mark><mark>e</mark>f");
        }
    }

    @Nested
    class Without_pictures {

        @Test
        void a_text_keeps_its_words_and_links_to_what_it_showed() {
            SafeHtml article = Markup.article("<h2>Un</h2><figure><img src=\"/media/7/640/toit.jpg\" alt=\"Un toit\">"
                    + "<figcaption>Vue</figcaption></figure><p>Deux</p>");

            SafeHtml light = Markup.withoutPictures(
                    article,
                    picture -> new Markup.PictureLink(picture.address(), picture.alternativeText() + " (48 ko)"));

            assertThat(light.html())
                    .doesNotContain("<img", "prose__anchor")
                    .contains("<a href=\"/media/7/640/toit.jpg\">Un toit (48 ko)</a>", "Vue", "<p>Deux</p>");
        }

        @Test
        void a_picture_that_is_a_link_already_becomes_its_words() {
            SafeHtml article = Markup.article(
                    "<p><a href=\"https://example.org\"><img src=\"/media/7/640/t.jpg\" alt=\"x\"></a></p>");

            SafeHtml light =
                    Markup.withoutPictures(article, picture -> new Markup.PictureLink(picture.address(), "<b>un toit"));

            assertThat(light.html()).doesNotContain("<img", "<b>", "/media/").contains(">&lt;b&gt;un toit</a>");
        }
    }
}
