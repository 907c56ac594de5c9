package africa.pia.web.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import africa.pia.FieldError;
import africa.pia.account.AccountId;
import africa.pia.article.ArticleDraft;
import africa.pia.article.ArticleId;
import africa.pia.article.ArticleStatus;
import africa.pia.article.Byline;
import africa.pia.article.CommentPolicy;
import africa.pia.article.EditableArticle;
import africa.pia.article.LeadFigure;
import africa.pia.article.ShareTexts;
import africa.pia.article.Source;
import africa.pia.article.Tag;
import africa.pia.media.MediaId;
import africa.pia.media.MediaLibrary;
import africa.pia.media.Picture;
import africa.pia.section.SectionDirectory;
import africa.pia.section.SectionItem;
import africa.pia.section.SectionKey;
import africa.pia.section.SectionTree;
import africa.pia.text.Markup;
import africa.pia.web.faces.Inquiry;
import africa.pia.web.testing.FakeFaces;
import africa.pia.web.testing.FakeRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ManuscriptTest {

    private static final Instant NOON = Instant.parse("2025-02-12T12:00:00Z");
    private static final LeadFigure FIGURE =
            new LeadFigure(new MediaId(5), "Un marché", "Au matin", "A. Diop", "CC BY 4.0");
    private static final Source SOURCE = new Source("La Revue", "https://revue.example/1", "CC BY 4.0");

    private final Manuscript manuscript = new Manuscript();

    @BeforeEach
    void furnish() {
        manuscript.sections = new SectionDirectory() {
            @Override
            public SectionTree tree() {
                return SectionTree.of(List.of(new SectionItem(new SectionKey("sciences"), "Sciences")));
            }
        };
        manuscript.library = new MediaLibrary() {
            @Override
            public Optional<Picture> kept(MediaId id) {
                return id.value() == 5 || id.value() == 6
                        ? Optional.of(new Picture(
                                id, "x.jpg", 800, 450, List.of(800), "Alt " + id, "Légende", "Crédit", "CC0"))
                        : Optional.empty();
            }
        };
    }

    private static EditableArticle stored(String slug) {
        return new EditableArticle(
                new ArticleId(12),
                slug,
                ArticleStatus.DRAFT,
                "Un lidar voit net",
                "En bref.",
                Markup.article("<p>Le texte.</p>"),
                "pt",
                "sciences",
                List.of(new Tag("optique", "Optique"), new Tag("vie-privee", "Vie privée")),
                List.of(new Byline("Awa Ndiaye", "awa-ndiaye"), new Byline("Aminata Sow", "aminata-sow")),
                Optional.of(FIGURE),
                Optional.of(SOURCE),
                CommentPolicy.HELD,
                ShareTexts.NONE,
                true,
                new AccountId(1),
                NOON,
                new AccountId(1),
                NOON,
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                3);
    }

    private static Inquiry sent(String... fields) {
        FakeRequest request = FakeRequest.post("/newsroom/articles/12/preview");
        for (int i = 0; i < fields.length; i += 2) {
            request.sending(fields[i], fields[i + 1]);
        }
        FakeFaces faces = FakeFaces.showing(request);
        try {
            return new Inquiry();
        } finally {
            faces.close();
        }
    }

    @Nested
    @DisplayNameGeneration(ReplaceUnderscores.class)
    class Beginning {

        @Test
        void an_empty_one_is_signed_by_whoever_writes_it() {
            manuscript.begin("Awa Ndiaye");

            assertThat(manuscript.getByline()).isEqualTo("Awa Ndiaye");
            assertThat(manuscript.getLanguage()).isEqualTo("fr");
            assertThat(manuscript.policy()).isEqualTo(CommentPolicy.OPEN);
        }

        @Test
        void what_a_page_began_from_is_read_back_as_it_was() {
            manuscript.load(stored("un-lidar-voit-net").asDraft());
            SectionKey elsewhere = new SectionKey("culture");

            assertThat(manuscript.draftOf(manuscript.snapshot(), elsewhere)).contains(manuscript.asDraft());
            assertThat(manuscript.draftOf("", elsewhere)).isEmpty();
            assertThat(manuscript.draftOf("[1]", elsewhere)).isEmpty();
            assertThat(manuscript.draftOf("{\"headline\":1}", elsewhere))
                    .get()
                    .returns("", ArticleDraft::headline)
                    .returns(elsewhere, ArticleDraft::section);
        }

        @Test
        void a_stored_one_is_handed_in_again_as_it_was() {
            manuscript.load(stored("un-lidar-a-mille-metres").asDraft());

            assertThat(manuscript.asDraft())
                    .isEqualTo(new ArticleDraft(
                            "Un lidar voit net",
                            Optional.of("un-lidar-a-mille-metres"),
                            "En bref.",
                            "<p>Le texte.</p>",
                            "pt",
                            new SectionKey("sciences"),
                            List.of("Optique", "Vie privée"),
                            List.of("Awa Ndiaye", "Aminata Sow"),
                            Optional.of(FIGURE),
                            Optional.of(SOURCE),
                            CommentPolicy.HELD));
        }

        @Test
        void an_address_made_from_the_headline_goes_on_following_it() {
            manuscript.load(stored("un-lidar-voit-net").asDraft());

            assertThat(manuscript.getSlug()).isEmpty();
            assertThat(manuscript.asDraft().slug()).isEmpty();
        }
    }

    @Nested
    @DisplayNameGeneration(ReplaceUnderscores.class)
    class Reading {

        @Test
        void what_was_typed_wins_over_what_is_stored_and_the_rest_stays() {
            manuscript.load(stored("un-lidar-voit-net").asDraft());

            manuscript.readAll(sent("headline", "Un lidar voit loin", "tags", "", "picture", "6"));

            assertThat(manuscript.getHeadline()).isEqualTo("Un lidar voit loin");
            assertThat(manuscript.getTags()).isEmpty();
            assertThat(manuscript.getPicture()).isEqualTo("6");
            assertThat(manuscript.getStandfirst()).isEqualTo("En bref.");
            assertThat(manuscript.getFigureCredit()).isEqualTo("A. Diop");
        }

        @Test
        void every_field_of_the_form_is_read() {
            manuscript.readAll(sent(
                    "headline", "H",
                    "slug", "s",
                    "standfirst", "Bref",
                    "body", "<p>B</p>",
                    "language", "en",
                    "section", "sciences",
                    "tags", "T",
                    "byline", "N",
                    "picture", "5",
                    "figureAlt", "a",
                    "figureCaption", "l",
                    "figureCredit", "c",
                    "figureLicence", "d",
                    "sourceName", "R",
                    "sourceUrl", "https://r.example/",
                    "sourceLicence", "e",
                    "typography", "on"));

            assertThat(manuscript.asDraft())
                    .isEqualTo(new ArticleDraft(
                            "H",
                            Optional.of("s"),
                            "Bref",
                            "<p>B</p>",
                            "en",
                            new SectionKey("sciences"),
                            List.of("T"),
                            List.of("N"),
                            Optional.of(new LeadFigure(new MediaId(5), "a", "l", "c", "d")),
                            Optional.of(new Source("R", "https://r.example/", "e")),
                            CommentPolicy.OPEN));
        }

        @Test
        void a_tag_and_a_name_that_were_chosen_apart_stand_behind_the_others() {
            manuscript.load(stored("un-lidar-voit-net").asDraft());

            manuscript.readAll(sent("moreTags", "Relief", "moreNames", "Moussa Traoré"));

            assertThat(manuscript.asDraft().tags()).containsExactly("Optique", "Vie privée", "Relief");
            assertThat(manuscript.asDraft().byline()).containsExactly("Awa Ndiaye", "Aminata Sow", "Moussa Traoré");
        }

        @Test
        void what_is_said_elsewhere_and_the_help_with_typography_are_read() {
            manuscript.load(stored("un-lidar-voit-net").asDraft());

            manuscript.readAll(sent("searchTitle", "a", "searchDescription", "b", "shareTitle", "c", "shareText", "d"));

            assertThat(manuscript.asDraft().shareTexts()).isEqualTo(new ShareTexts("a", "b", "c", "d"));
            assertThat(manuscript.asDraft().typography()).isFalse();

            manuscript.readAll(sent("typography", "on"));

            assertThat(manuscript.asDraft().typography()).isTrue();
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "x", "-1", "5 ", "9999999999999999999"})
        void a_picture_that_is_no_number_is_none(String picture) {
            manuscript.load(stored("un-lidar-voit-net").asDraft());

            manuscript.readPicture(sent("picture", picture));

            assertThat(manuscript.chosen()).isEmpty();
            assertThat(manuscript.figure()).isEmpty();
        }

        @Test
        void a_form_without_the_choice_leaves_the_picture_there_was() {
            manuscript.load(stored("un-lidar-voit-net").asDraft());

            manuscript.readPicture(sent("headline", "H"));

            assertThat(manuscript.chosen()).contains(new MediaId(5));
        }

        @Test
        void a_line_is_parted_by_commas_of_both_scripts_semicolons_and_line_breaks() {
            assertThat(Manuscript.parts(" Optique, Recherche ;Vie privée\r\nCiel،ضوء ,, "))
                    .containsExactly("Optique", "Recherche", "Vie privée", "Ciel", "ضوء");
            assertThat(Manuscript.parts("")).isEmpty();
        }
    }

    @Nested
    @DisplayNameGeneration(ReplaceUnderscores.class)
    class HandingIn {

        @Test
        void without_headline_or_section_it_cannot_even_be_handed_in() {
            manuscript.setHeadline("  ");

            assertThat(manuscript.unreadable())
                    .containsExactly(
                            FieldError.of("headline", "article.headline-missing"),
                            FieldError.of("section", "article.section-missing"));
        }

        @Test
        void a_section_that_is_not_offered_is_none() {
            manuscript.setHeadline("H");
            manuscript.setSection("horoscope");

            assertThat(manuscript.unreadable()).containsExactly(FieldError.of("section", "article.section-missing"));
            assertThat(manuscript.asTyped(new SectionKey("culture")).section()).isEqualTo(new SectionKey("culture"));
            assertThat(manuscript.filedUnder()).isEmpty();
        }

        @Test
        void what_can_be_handed_in_says_nothing() {
            manuscript.load(stored("un-lidar-voit-net").asDraft());

            assertThat(manuscript.unreadable()).isEmpty();
            assertThat(manuscript.asTyped(new SectionKey("culture"))).isEqualTo(manuscript.asDraft());
        }

        @ParameterizedTest
        @NullSource
        @ValueSource(strings = {"", "SHUT", "open"})
        void a_policy_that_is_none_opens_the_talk(String policy) {
            manuscript.setCommentPolicy(policy);

            assertThat(manuscript.policy()).isEqualTo(CommentPolicy.OPEN);
        }

        @Test
        void a_source_has_a_name_or_an_address() {
            manuscript.setSourceLicence("CC0");
            assertThat(manuscript.source()).isEmpty();

            manuscript.setSourceName("La Revue");
            assertThat(manuscript.source()).contains(new Source("La Revue", "", "CC0"));
        }
    }

    @Nested
    @DisplayNameGeneration(ReplaceUnderscores.class)
    class Figures {

        @Test
        void keep_the_words_that_were_typed() {
            manuscript.load(stored("un-lidar-voit-net").asDraft());
            manuscript.setFigureCaption("Au soir");

            assertThat(manuscript.figure())
                    .contains(new LeadFigure(new MediaId(5), "Un marché", "Au soir", "A. Diop", "CC BY 4.0"));
        }

        @Test
        void without_words_have_those_of_the_library() {
            manuscript.readPicture(sent("picture", "6"));

            assertThat(manuscript.figure())
                    .contains(new LeadFigure(new MediaId(6), "Alt 6", "Légende", "Crédit", "CC0"));
        }

        @Test
        void do_not_stand_over_the_words_of_the_picture_before_them() {
            manuscript.load(stored("un-lidar-voit-net").asDraft());

            manuscript.readPicture(sent("picture", "6"));

            assertThat(manuscript.figure())
                    .contains(new LeadFigure(new MediaId(6), "Alt 6", "Légende", "Crédit", "CC0"));
        }

        @Test
        void take_words_that_were_typed_for_another_picture() {
            manuscript.load(stored("un-lidar-voit-net").asDraft());

            manuscript.readPicture(sent("picture", "6"));
            manuscript.setFigureAlt("Un fleuve");

            assertThat(manuscript.figure().orElseThrow().alternativeText()).isEqualTo("Un fleuve");
        }

        @Test
        void that_the_library_does_not_know_are_left_to_the_newsroom_to_refuse() {
            manuscript.readPicture(sent("picture", "7"));

            assertThat(manuscript.figure()).contains(new LeadFigure(new MediaId(7), "", "", "", ""));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "leadFigure, picture",
        "leadFigure.mediaId, picture",
        "leadFigure.alt, figureAlt",
        "leadFigure.caption, figureCaption",
        "leadFigure.credit, figureCredit",
        "leadFigure.licence, figureLicence",
        "source, sourceName",
        "source.name, sourceName",
        "source.url, sourceUrl",
        "source.licence, sourceLicence",
        "headline, headline",
        "tags, tags"
    })
    void what_a_service_names_is_a_field_of_the_page(String field, String id) {
        assertThat(Manuscript.idOf(field)).isEqualTo(id);
    }
}
