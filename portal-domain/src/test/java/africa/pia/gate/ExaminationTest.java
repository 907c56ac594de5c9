package africa.pia.gate;

import static africa.pia.gate.GateFixtures.judged;
import static africa.pia.gate.GateFixtures.rules;
import static africa.pia.gate.GateFixtures.withBody;
import static org.assertj.core.api.Assertions.assertThat;

import africa.pia.gate.GateFinding.Severity;
import africa.pia.media.MediaId;
import africa.pia.text.Markup;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule of the gate: broken once, passed once. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExaminationTest {

    private static final String PICTURE = "<img src=\"/media/5/800/rive.jpg\" alt=\"%s\">";
    private static final String CREDIT = "<figcaption>La rive <small class=\"credit\">S. Koné</small></figcaption>";

    private static String figure(String alternativeText) {
        return "<figure>" + PICTURE.formatted(alternativeText) + CREDIT + "</figure>";
    }

    @Test
    void a_finished_text_passes_in_every_language() {
        assertThat(judged(GateFixtures.french())).isEmpty();
        assertThat(judged(GateFixtures.english())).isEmpty();
        assertThat(judged(GateFixtures.arabic())).isEmpty();
    }

    @Test
    void own_work_without_a_picture_passes() {
        Proof proof = GateFixtures.french();

        assertThat(rules(new Proof(
                        proof.headline(),
                        proof.standfirst(),
                        proof.body(),
                        "fr",
                        "culture",
                        Optional.empty(),
                        Optional.empty())))
                .isEmpty();
    }

    @Nested
    class The_headline {

        @Test
        void must_be_there() {
            assertThat(rules(GateFixtures.withHeadline(" "))).containsExactly(GateRule.HEADLINE_MISSING);
        }

        @Test
        void is_advised_to_be_short_and_held_to_the_limit() {
            assertThat(rules(GateFixtures.withHeadline("é".repeat(110)))).isEmpty();
            assertThat(judged(GateFixtures.withHeadline("é".repeat(111))))
                    .containsExactly(new GateFinding(GateRule.HEADLINE_LONG, Severity.ADVISES, List.of(111, 110), ""));
            assertThat(rules(GateFixtures.withHeadline("é".repeat(200)))).containsExactly(GateRule.HEADLINE_LONG);
            assertThat(judged(GateFixtures.withHeadline("é".repeat(201))))
                    .containsExactly(
                            new GateFinding(GateRule.HEADLINE_TOO_LONG, Severity.BLOCKS, List.of(201, 200), ""));
        }

        @Test
        void counts_characters_as_people_do() {
            assertThat(rules(GateFixtures.withHeadline("🛶".repeat(110)))).isEmpty();
        }
    }

    @Nested
    class The_standfirst {

        @Test
        void must_be_there_and_is_advised_to_be_neither_short_nor_long() {
            assertThat(rules(GateFixtures.withStandfirst(""))).containsExactly(GateRule.STANDFIRST_MISSING);
            assertThat(rules(GateFixtures.withStandfirst("a".repeat(29)))).containsExactly(GateRule.STANDFIRST_SHORT);
            assertThat(rules(GateFixtures.withStandfirst("a".repeat(30)))).isEmpty();
            assertThat(rules(GateFixtures.withStandfirst("a".repeat(300)))).isEmpty();
            assertThat(rules(GateFixtures.withStandfirst("a".repeat(301)))).containsExactly(GateRule.STANDFIRST_LONG);
        }
    }

    @Nested
    class The_text {

        @ParameterizedTest
        @ValueSource(strings = {"", "<p>&nbsp;</p>", "<hr>", "<p>…</p>"})
        void must_have_words(String body) {
            assertThat(rules(GateFixtures.proof("Le fleuve", body, "fr"))).containsExactly(GateRule.BODY_MISSING);
        }

        @Test
        void keeps_its_headings_in_order() {
            assertThat(rules(withBody("<h2>Un</h2><h3>Deux</h3><h4>Trois</h4><h2>Quatre</h2>")))
                    .isEmpty();
            assertThat(judged(withBody("<h2>Un</h2><h4>Deux</h4><h3>Trois</h3>")))
                    .containsExactly(
                            new GateFinding(GateRule.HEADING_ORDER, Severity.ADVISES, List.of("Deux"), "Deux"));
            assertThat(rules(withBody("<h3>Un</h3>"))).containsExactly(GateRule.HEADING_ORDER);
        }

        @Test
        void describes_its_pictures_for_whoever_does_not_see_them() {
            assertThat(rules(withBody(figure("La rive")))).isEmpty();
            assertThat(judged(withBody("<h2>La crue</h2>" + figure("La rive") + figure(" "))))
                    .containsExactly(new GateFinding(
                            GateRule.FIGURE_ALTERNATIVE_TEXT_MISSING, Severity.BLOCKS, List.of(2), "La crue"));
        }

        @Test
        void says_who_made_its_pictures() {
            assertThat(rules(withBody("<figure>" + PICTURE.formatted("La rive") + "</figure>")))
                    .containsExactly(GateRule.FIGURE_CREDIT_MISSING);
            assertThat(rules(withBody("<p>" + PICTURE.formatted("La rive") + "</p>")))
                    .containsExactly(GateRule.FIGURE_CREDIT_MISSING);
        }

        @Test
        void shows_only_pictures_that_there_are() {
            assertThat(rules(withBody(figure("La rive").replace("/media/5/", "/media/6/"))))
                    .containsExactly(GateRule.FIGURE_UNKNOWN);
        }

        @Test
        void heads_and_names_its_tables() {
            assertThat(rules(withBody(
                            "<table><caption>Crues</caption><tr><th>Année</th></tr><tr><td>2</td></tr></table>")))
                    .isEmpty();
            assertThat(rules(withBody("<table><tr><td>1</td></tr></table>")))
                    .containsExactly(GateRule.TABLE_HEADERS_MISSING, GateRule.TABLE_CAPTION_MISSING);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "ici",
                    "Cliquez ici !",
                    "« lire la suite »",
                    "click HERE",
                    "Clique aqui",
                    "اضغط هنا",
                    "→",
                    "هنا"
                })
        void says_where_its_links_lead(String words) {
            assertThat(rules(withBody("<p><a href=\"/articles/le-fleuve\">" + words + "</a></p>")))
                    .containsExactly(GateRule.LINK_WORDS);
        }

        @ParameterizedTest
        @ValueSource(strings = {"la crue de 2012", "Les gens d’ici", "هنا القاهرة", "here and there", "2012"})
        void may_use_the_same_words_to_say_something(String words) {
            assertThat(rules(withBody("<p><a href=\"/articles/le-fleuve\">" + words + "</a></p>")))
                    .isEmpty();
        }
    }

    @Nested
    class A_link_of_this_site {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/articles/le-fleuve",
                    "/articles/le-fleuve#s-crue",
                    "/l/articles/le-fleuve",
                    "https://pia.example/articles/le-fleuve?comment=3",
                    "HTTPS://PIA.EXAMPLE/articles/le-fleuve",
                    "/sections/culture",
                    "/media/5/800/rive.jpg",
                    "/tags/whatever",
                    "https://pia.example",
                    "mailto:redaction@pia.example"
                })
        void may_lead_to_what_is_there(String address) {
            assertThat(rules(withBody("<p><a href=\"" + address + "\">la crue</a></p>")))
                    .isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/articles/personne",
                    "/sections/nulle-part",
                    "/media/6/800/rive.jpg",
                    "https://pia.example/articles/personne"
                })
        void is_found_where_nothing_is(String address) {
            assertThat(judged(withBody("<h2>Suite</h2><p><a href=\"" + address + "\">la crue</a></p>")))
                    .containsExactly(new GateFinding(
                            GateRule.LINK_UNKNOWN, Severity.ADVISES, List.of("la crue", address), "Suite"));
        }

        @Test
        void is_told_apart_by_what_is_there_instead() {
            assertThat(rules(withBody("<p><a href=\"/articles/demain\">la crue</a></p>")))
                    .containsExactly(GateRule.LINK_TO_COME);
            assertThat(rules(withBody("<p><a href=\"/articles/retire\">la crue</a></p>")))
                    .containsExactly(GateRule.LINK_WITHDRAWN);
        }

        @Test
        void is_not_one_of_a_site_whose_name_begins_alike() {
            assertThat(rules(withBody("<p><a href=\"https://pia.example.org/articles/personne\">la crue</a></p>")))
                    .isEmpty();
        }
    }

    @Nested
    class A_link_to_another_site {

        @Test
        void is_found_when_it_is_known_to_lead_nowhere() {
            assertThat(rules(withBody("<p><a href=\"https://disparu.example/\">la crue</a></p>")))
                    .containsExactly(GateRule.LINK_BROKEN);
            assertThat(rules(withBody("<p><a href=\"http://prive.example/\">la crue</a></p>")))
                    .containsExactly(GateRule.LINK_PRIVATE);
        }

        @ParameterizedTest
        @ValueSource(strings = {"https://bon.example/", "https://muet.example/", "https://inconnu.example/"})
        void is_nothing_while_nothing_bad_is_known(String address) {
            assertThat(rules(withBody("<p><a href=\"" + address + "\">la crue</a></p>")))
                    .isEmpty();
        }

        @Test
        void is_noted_once_with_the_source_and_without_those_of_this_site() {
            Proof proof = withBody(
                    "<p><a href=\"https://bon.example/\">un</a> <a href=\"https://bon.example/\">deux</a>"
                            + " <a href=\"https://pia.example/\">trois</a> <a href=\"/sections/culture\">quatre</a></p>");

            assertThat(new Examination(
                                    proof,
                                    GateFixtures.settings(),
                                    new GateFixtures.FakeLibrary(),
                                    new Addresses(GateFixtures.SITE))
                            .outward())
                    .containsExactly("https://bon.example/", "https://agence.example/fleuve");
        }
    }

    @Nested
    class What_is_said_of_the_text {

        @Test
        void names_a_section_that_there_is() {
            assertThat(rules(GateFixtures.withSection(""))).containsExactly(GateRule.SECTION_MISSING);
            assertThat(rules(GateFixtures.withSection("nulle-part"))).containsExactly(GateRule.SECTION_MISSING);
        }

        @Test
        void names_a_language_that_it_is_in() {
            assertThat(rules(GateFixtures.proof("Le fleuve", GateFixtures.FRENCH, "wo")))
                    .containsExactly(GateRule.LANGUAGE_UNKNOWN);
            assertThat(judged(GateFixtures.proof("Le fleuve", GateFixtures.FRENCH, "en")))
                    .containsExactly(new GateFinding(GateRule.LANGUAGE_DOUBTFUL, Severity.ADVISES, List.of("fr"), ""));
            assertThat(judged(GateFixtures.proof("النهر", GateFixtures.ARABIC, "fr")))
                    .containsExactly(new GateFinding(GateRule.LANGUAGE_DOUBTFUL, Severity.ADVISES, List.of("ar"), ""));
            assertThat(judged(GateFixtures.proof("The river", GateFixtures.ENGLISH, "ar")))
                    .containsExactly(new GateFinding(GateRule.LANGUAGE_DOUBTFUL, Severity.ADVISES, List.of("en"), ""));
        }

        @Test
        void describes_the_lead_picture_and_says_whose_it_is() {
            assertThat(rules(GateFixtures.withLead(new Proof.Lead(GateFixtures.PICTURE, "", " ", ""))))
                    .containsExactly(
                            GateRule.LEAD_ALTERNATIVE_TEXT_MISSING,
                            GateRule.LEAD_CREDIT_MISSING,
                            GateRule.LEAD_LICENCE_MISSING);
            assertThat(rules(GateFixtures.withLead(new Proof.Lead(new MediaId(6), "Une pirogue", "S. K.", "CC0"))))
                    .containsExactly(GateRule.LEAD_UNKNOWN);
        }

        @Test
        void names_the_source_of_what_is_taken_over() {
            assertThat(rules(GateFixtures.withOrigin("", "https://agence.example/")))
                    .containsExactly(GateRule.SOURCE_NAME_MISSING);
            assertThat(rules(GateFixtures.withOrigin("Agence", ""))).containsExactly(GateRule.SOURCE_ADDRESS_MISSING);
            assertThat(rules(GateFixtures.withOrigin("Agence", "https://disparu.example/")))
                    .containsExactly(GateRule.SOURCE_BROKEN);
        }
    }

    @Test
    void findings_stand_in_the_order_of_the_form() {
        Proof empty = new Proof(
                "",
                "",
                Markup.article(""),
                "",
                "",
                Optional.of(new Proof.Lead(GateFixtures.PICTURE, "", "", "")),
                Optional.of(new Proof.Origin("", "")));

        assertThat(judged(empty))
                .extracting(GateFinding::field)
                .containsExactly(
                        "headline",
                        "standfirst",
                        "body",
                        "section",
                        "language",
                        "leadFigure.alt",
                        "leadFigure.credit",
                        "leadFigure.licence",
                        "source.name",
                        "source.url");
    }

    @Test
    void what_is_not_looked_for_is_not_found() {
        assertThat(judged(GateFixtures.withHeadline("é".repeat(150)), GateFixtures.settings(GateRule.HEADLINE_LONG)))
                .isEmpty();
    }

    @Test
    void what_nobody_may_override_blocks_without_being_named() {
        assertThat(judged(GateFixtures.withHeadline("")))
                .singleElement()
                .matches(GateFinding::isBlocking)
                .matches(finding -> !finding.isOverridable());
    }
}
