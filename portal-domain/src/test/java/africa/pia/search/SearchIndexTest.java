package africa.pia.search;

import static org.assertj.core.api.Assertions.assertThat;

import africa.pia.paging.Cursor;
import africa.pia.search.SearchFindings.Hit;
import africa.pia.search.SearchQuery.Order;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SearchIndexTest {

    private static final Instant NOON = Instant.parse("2025-02-12T12:00:00Z");

    @TempDir
    Path directory;

    private SearchIndex index;

    @BeforeEach
    void open() {
        index = new SearchIndex();
        index.settings = new SearchSettings(directory);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void tells_the_newest_that_have_all_the_words() {
        index.put(new IndexedText(1, "Le marché", "", List.of(), List.of(), "Une crue.", "societe", NOON));
        index.put(new IndexedText(
                2, "Le fleuve", "", List.of(), List.of(), "Le marché.", "societe", NOON.plusSeconds(9)));
        index.put(
                new IndexedText(3, "Une crue", "", List.of(), List.of(), "Le marché.", "societe", NOON.plusSeconds(5)));
        index.commit(1);

        assertThat(index.newest("marché crue", 10)).containsExactly(3L, 1L);
        assertThat(index.newest("marche", 2)).containsExactly(2L, 3L);
        assertThat(index.newest("baobab", 10)).isEmpty();
    }

    @Nested
    @DisplayNameGeneration(ReplaceUnderscores.class)
    class Words {

        @ParameterizedTest
        @CsvSource({
            "élections, élection",
            "elections, L’élection de mars",
            "ÉLECTION, Des élections",
            "ecole, À l’école du fleuve",
            "l'école, Une école flottante",
            "l’ecole, Des écoles",
            "coeur, Le cœur du marché",
            "d'eau, L’eau des puits",
            "aujourd'hui, Dès aujourd’hui",
            "radios, The rain radio",
            "garçon, Les garcons",
            "قراءة, القراءة في شنقيط",
            "Mindelo, Em Mindelo a morna"
        })
        void are_found_accents_case_number_and_apostrophes_aside(String typed, String headline) {
            put(1, headline, "Rien.");
            put(2, "Autre chose", "Rien non plus.");

            assertThat(found(typed)).containsExactly(1L);
        }

        @Test
        void are_found_in_headline_standfirst_tags_names_and_body() {
            put(text(1, "pirogue", "", List.of(), List.of(), ""));
            put(text(2, "", "pirogue", List.of(), List.of(), ""));
            put(text(3, "", "", List.of("pirogue"), List.of(), ""));
            put(text(4, "", "", List.of(), List.of("Modou Pirogue"), ""));
            put(text(5, "", "", List.of(), List.of(), "pirogue"));
            put(text(6, "x", "x", List.of("x"), List.of("x"), "x"));

            assertThat(found("pirogues")).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L);
        }

        @Test
        void count_most_in_the_headline() {
            put(1, "Autre chose", "Le baobab, encore le baobab.");
            put(2, "Un baobab", "Autre chose, toujours autre chose.");

            assertThat(found("baobab")).containsExactly(2L, 1L);
        }

        @Test
        void must_all_occur() {
            put(1, "Pirogue", "sur le fleuve");
            put(2, "Pirogue", "sur la mer");

            assertThat(found("pirogue fleuve")).containsExactly(1L);
        }

        @Test
        void need_not_all_occur_where_nothing_has_them_all() {
            put(1, "Pirogue", "sur le fleuve");
            put(2, "Avion", "dans le ciel");

            assertThat(found("pirogue zeppelin")).containsExactly(1L);
        }

        @Test
        void that_say_nothing_do_not_narrow() {
            put(1, "Fleuve Niger", "");

            assertThat(found("le fleuve et la")).containsExactly(1L);
        }

        @Test
        void in_quotation_marks_stand_side_by_side() {
            put(1, "Le train de nuit", "");
            put(2, "La nuit, un train", "");

            assertThat(found("« train de nuit »")).containsExactly(1L);
            assertThat(found("\"train de nuit\"")).containsExactly(1L);
        }

        @Test
        void of_two_tags_are_no_phrase() {
            put(text(1, "", "", List.of("Afrique", "Ouest"), List.of(), ""));

            assertThat(found("\"afrique ouest\"")).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "\"",
                    "AND OR NOT",
                    "a:b",
                    "*",
                    "??",
                    "[1 TO",
                    "(((",
                    "\\",
                    "~2 ^4",
                    "«",
                    "+-!",
                    "/x/",
                    "\u0000",
                    "\ud83d",
                    "le la les"
                })
        void are_never_wrong(String typed) {
            put(1, "Un titre", "Un texte.");

            assertThat(found(typed)).isNotNull();
        }

        @Test
        void may_be_many() {
            put(1, "Un titre", "Un texte.");

            assertThat(found("titre ".repeat(5_000))).containsExactly(1L);
        }

        @Test
        void that_are_blank_find_everything() {
            put(1, "Un", "");
            put(2, "Deux", "");

            assertThat(found("  ")).containsExactlyInAnyOrder(1L, 2L);
        }

        @Test
        void without_letters_find_nothing() {
            put(1, "Un", "");

            assertThat(found("!?")).isEmpty();
        }
    }

    @Nested
    @DisplayNameGeneration(ReplaceUnderscores.class)
    class Hits {

        @Test
        void show_what_was_looked_for_and_nothing_unsafe() {
            put(1, "L’école <b> & l’élection", "Avant. On vote dans l’école du quartier <script>. Après.");

            Hit hit = hits(SearchQuery.of("ecoles")).get(0);

            assertThat(hit.headline().html()).isEqualTo("L’<mark>école</mark> &lt;b&gt; &amp; l’élection");
            assertThat(hit.excerpt().html()).contains("l’<mark>école</mark> du quartier &lt;script&gt;");
        }

        @Test
        void mark_a_word_whole_that_only_looks_elided() {
            put(1, "Dès aujourd’hui", "");

            assertThat(hits(SearchQuery.of("aujourd'hui")).get(0).headline().html())
                    .isEqualTo("Dès <mark>aujourd’hui</mark>");
        }

        @Test
        void show_the_beginning_of_a_text_that_has_it_elsewhere() {
            put(1, "Pirogues", "Il était une fois. Puis plus rien.");

            Hit hit = hits(SearchQuery.of("pirogue")).get(0);

            assertThat(hit.excerpt().html()).startsWith("Il était une fois.").doesNotContain("<mark>");
        }

        @Test
        void keep_a_name_apart_from_the_heading_after_it() {
            put(1, "Pirogues", "Il est attentif. »\nNdèye Faty, opticienne\nLes chiffres\nLes essais ont commencé.");

            assertThat(hits(SearchQuery.of("opticienne")).get(0).excerpt().html())
                    .isEqualTo("Il est attentif. » Ndèye Faty, <mark>opticienne</mark> · Les chiffres · "
                            + "Les essais ont commencé.");
        }

        @Test
        void mark_a_phrase_that_goes_on_in_the_next_block() {
            put(1, "Pirogues", "Avant\nLes grands chiffres\nEssais sur le fleuve.\nAprès");

            assertThat(hits(SearchQuery.of("\"chiffres essais\""))
                            .get(0)
                            .excerpt()
                            .html())
                    .isEqualTo("Avant · Les grands <mark>chiffres · Essais</mark> sur le fleuve. Après");
        }

        @Test
        void are_parted_from_each_other_by_dots_alone() {
            String filler = "Une phrase de remplissage qui ne dit rien du tout, sinon que le temps passe. ".repeat(12);
            put(1, "Fleuve", "La pirogue part.\n" + filler + "\nDernière étape\nLa pirogue revient.");

            assertThat(hits(SearchQuery.of("pirogue")).get(0).excerpt().html())
                    .contains(" … ")
                    .doesNotContain("\n")
                    .doesNotContain("…  ·")
                    .doesNotContain("… ·");
        }

        @Test
        void are_narrowed_by_section_and_time() {
            put(text(1, "fleuve", "sciences", NOON));
            put(text(2, "fleuve", "culture", NOON));
            put(text(3, "fleuve", "sciences", NOON.plusSeconds(60)));

            assertThat(found(new SearchQuery(
                            "fleuve", Set.of("sciences"), Optional.empty(), Optional.empty(), Order.BEST)))
                    .containsExactlyInAnyOrder(1L, 3L);
            assertThat(found(new SearchQuery(
                            "fleuve", Set.of(), Optional.of(NOON.plusSeconds(1)), Optional.empty(), Order.BEST)))
                    .containsExactly(3L);
            assertThat(found(new SearchQuery(
                            "fleuve", Set.of(), Optional.of(NOON), Optional.of(NOON.plusSeconds(60)), Order.BEST)))
                    .containsExactlyInAnyOrder(1L, 2L);
        }

        @ParameterizedTest
        @ValueSource(strings = {"BEST", "NEWEST"})
        void go_on_where_the_last_slice_ended_though_the_index_changed(String order) {
            for (int id = 1; id <= 25; id++) {
                put(text(id, id % 3 == 0 ? "fleuve fleuve" : "fleuve", "sciences", NOON.plusSeconds(id / 2)));
            }
            index.commit(1);
            SearchQuery query =
                    new SearchQuery("fleuve", Set.of(), Optional.empty(), Optional.empty(), Order.valueOf(order));

            List<Long> seen = new ArrayList<>();
            Optional<Cursor> after = Optional.empty();
            do {
                SearchFindings found = index.find(query, after, 4);
                found.hits().items().forEach(hit -> seen.add(hit.id()));
                after = found.hits().next();
                assertThat(found.total()).isEqualTo(25);
                assertThat(found.exact()).isTrue();
                index.commit(2);
            } while (after.isPresent());

            assertThat(seen).hasSize(25).doesNotHaveDuplicates();
        }

        @Test
        void come_newest_first_when_asked_for() {
            put(text(1, "fleuve", "sciences", NOON));
            put(text(2, "fleuve", "sciences", NOON.plusSeconds(1)));
            put(text(3, "fleuve", "sciences", NOON));

            assertThat(found(new SearchQuery("fleuve", Set.of(), Optional.empty(), Optional.empty(), Order.NEWEST)))
                    .containsExactly(2L, 3L, 1L);
        }
    }

    @Nested
    @DisplayNameGeneration(ReplaceUnderscores.class)
    class Keeping {

        @Test
        void a_text_put_again_is_there_once_and_a_deleted_one_is_gone() {
            put(1, "Fleuve", "ancien");
            put(1, "Fleuve", "nouveau");
            put(2, "Fleuve", "");
            index.delete(2);

            assertThat(found("fleuve")).containsExactly(1L);
            assertThat(found("ancien")).isEmpty();
        }

        @Test
        void a_new_index_has_no_position() {
            assertThat(index.position()).isEmpty();
        }

        @Test
        void its_texts_and_its_position_outlive_it() {
            put(1, "Fleuve", "");
            index.commit(42);
            index.close();

            assertThat(index.position()).hasValue(42);
            assertThat(found("fleuve")).containsExactly(1L);
        }

        @Test
        void what_was_not_committed_does_not_outlive_it() {
            put(1, "Fleuve", "");
            index.commit(42);
            index.clear();
            put(2, "Fleuve", "");
            index.close();

            assertThat(index.position()).hasValue(42);
            assertThat(foundAsCommitted("fleuve")).containsExactly(1L);
        }

        @Test
        void a_damaged_index_opens_empty() throws IOException {
            put(1, "Fleuve", "");
            index.commit(42);
            index.close();
            damage();

            assertThat(index.position()).isEmpty();
            assertThat(found("fleuve")).isEmpty();
        }

        @Test
        void an_index_that_lost_a_file_opens_empty() throws IOException {
            put(1, "Fleuve", "");
            index.commit(42);
            index.close();
            for (Path file : files()) {
                if (!file.getFileName().toString().startsWith("segments")) {
                    Files.delete(file);
                }
            }

            assertThat(index.position()).isEmpty();
            assertThat(found("fleuve")).isEmpty();
        }

        private void damage() throws IOException {
            for (Path file : files()) {
                byte[] content = Files.readAllBytes(file);
                if (content.length > 0) {
                    content[content.length / 2] ^= 0x55;
                    Files.write(file, content);
                }
            }
        }

        private List<Path> files() throws IOException {
            try (var files = Files.list(directory)) {
                return files.toList();
            }
        }
    }

    private void put(long id, String headline, String body) {
        put(text(id, headline, "", List.of(), List.of(), body));
    }

    private void put(IndexedText text) {
        index.put(text);
    }

    private static IndexedText text(
            long id, String headline, String standfirst, List<String> tags, List<String> names, String body) {
        return new IndexedText(id, headline, standfirst, tags, names, body, "sciences", NOON);
    }

    private static IndexedText text(long id, String headline, String section, Instant at) {
        return new IndexedText(id, headline, "", List.of(), List.of(), "", section, at);
    }

    private List<Long> found(String typed) {
        return found(SearchQuery.of(typed));
    }

    private List<Long> found(SearchQuery query) {
        return hits(query).stream().map(Hit::id).toList();
    }

    private List<Hit> hits(SearchQuery query) {
        index.commit(index.position().orElse(1));
        return index.find(query, Optional.empty(), 50).hits().items();
    }

    private List<Long> foundAsCommitted(String typed) {
        return index.find(SearchQuery.of(typed), Optional.empty(), 50).hits().items().stream()
                .map(Hit::id)
                .toList();
    }
}
