package africa.pia.sample;

import static org.assertj.core.api.Assertions.assertThat;

import africa.pia.account.AccountId;
import africa.pia.account.Role;
import africa.pia.article.ArticleDraft;
import africa.pia.article.ArticleStatus;
import africa.pia.media.MediaId;
import africa.pia.media.Picture;
import africa.pia.section.SectionKey;
import africa.pia.text.Markup;
import java.io.File;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SampleFilesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:30:00Z");

    private final SampleFiles files = new SampleFiles();

    @Test
    void the_list_names_every_article_there_is() {
        String[] present = new File("src/main/resources/sample/articles").list();

        assertThat(files.articles()).hasSameSizeAs(present);
        assertThat(files.articles()).extracting(SampleArticle::number).doesNotHaveDuplicates();
        assertThat(files.articles().stream().map(SampleArticle::number).toList())
                .containsExactlyElementsOf(new TreeSet<>(Stream.of(present)
                        .map(name -> Integer.parseInt(name.substring(0, 2)))
                        .toList()));
    }

    @Test
    void every_picture_that_an_article_shows_was_drawn_and_is_described() {
        assertThat(files.articles())
                .flatExtracting(article -> article.pictures().entrySet())
                .isNotEmpty()
                .allSatisfy(picture -> {
                    assertThat(files.picture(picture.getKey()))
                            .as(picture.getKey())
                            .isPresent();
                    assertThat(picture.getValue().alternativeText()).isNotEmpty();
                });
    }

    @Test
    void no_article_is_from_the_future_and_every_state_that_lasts_has_one() {
        assertThat(files.articles()).allMatch(article -> !article.at(NOW).isAfter(NOW));
        assertThat(files.articles())
                .extracting(SampleArticle::status)
                .contains(
                        ArticleStatus.DRAFT,
                        ArticleStatus.SUBMITTED,
                        ArticleStatus.SCHEDULED,
                        ArticleStatus.PUBLISHED,
                        ArticleStatus.WITHDRAWN);
        assertThat(files.articles().stream()
                        .filter(article -> article.status() == ArticleStatus.SCHEDULED)
                        .toList())
                .allMatch(article -> article.appearsAt(NOW).isAfter(NOW));
        assertThat(files.articles().stream()
                        .filter(article -> article.status() == ArticleStatus.WITHDRAWN)
                        .toList())
                .allMatch(article -> article.withdrawnAt(NOW).isAfter(article.at(NOW))
                        && !article.withdrawalReason().isEmpty());
    }

    @Test
    void a_headline_keeps_the_spaces_at_which_no_line_may_break() {
        assertThat(article(26).draft(Map.of()).headline()).startsWith("Descendre le Niger\u00a0: trente-quatre");
    }

    @Test
    void an_article_is_handed_in_with_its_pictures() {
        Map<String, Picture> pictures = new HashMap<>();
        SampleArticle article = article(1);
        article.pictures().keySet().forEach(name -> pictures.put(name, picture(name)));

        ArticleDraft draft = article.draft(pictures);

        assertThat(draft.headline()).isEqualTo("Un lidar voit net à mille mètres");
        assertThat(draft.language()).isEqualTo("fr");
        assertThat(draft.tags()).containsExactly("Optique", "Recherche", "Vie privée");
        assertThat(draft.leadFigure().orElseThrow().credit()).isNotEmpty();
        assertThat(draft.source().orElseThrow().url()).startsWith("https://");
        assertThat(Markup.article(draft.body()).html())
                .contains("<img src=\"/media/5/800/lidar-toit.jpg\" srcset=", "<small class=\"credit\">")
                .contains("<h2 id=\"s-compter-plutot-que-mesurer\">", "<footer>", "<caption id=\"t-1\">");
    }

    @Test
    void an_article_goes_without_pictures_that_are_missing() {
        ArticleDraft draft = article(1).draft(Map.of());

        assertThat(draft.leadFigure()).isEmpty();
        assertThat(draft.body()).doesNotContain("<img", "<figure");
    }

    @Test
    void several_names_sign_an_article() {
        assertThat(files.articles())
                .extracting(SampleArticle::byline)
                .anyMatch(names -> names.equals(List.of("Aminata Sow", "Moussa Traoré")));
    }

    @Test
    void there_are_people_for_every_part_but_the_administrator() {
        List<SamplePerson> people = files.people();

        assertThat(people).extracting(SamplePerson::key).contains("editor", "journalist", "moderator.1", "reader.12");
        assertThat(people)
                .flatExtracting(SamplePerson::roles)
                .contains(Role.READER, Role.CONTRIBUTOR, Role.EDITOR, Role.MODERATOR)
                .doesNotContain(Role.ADMIN);
        assertThat(people).extracting(SamplePerson::email).doesNotHaveDuplicates();
    }

    @Test
    void everybody_of_whom_something_is_told_signs_an_article_and_was_drawn_where_a_portrait_is_named() {
        List<SampleAuthor> authors = files.authors();
        Set<String> people = files.people().stream().map(SamplePerson::key).collect(Collectors.toSet());

        assertThat(authors).hasSizeGreaterThan(4).allSatisfy(author -> {
            assertThat(files.articles()).anyMatch(article -> article.byline().contains(author.name()));
            assertThat(author.titles()).containsKey("fr");
            assertThat(author.biographies()).containsKey("fr");
            assertThat(people).containsAll(author.person().stream().toList());
            author.portrait().ifPresent(name -> {
                assertThat(files.picture(name)).as(name).isPresent();
                assertThat(author.portraitWords().alternativeText()).isNotEmpty();
            });
        });
        assertThat(authors)
                .filteredOn(author -> author.name().equals("Aminata Sow"))
                .singleElement()
                .satisfies(author -> {
                    assertThat(author.titles()).containsOnlyKeys("fr", "en", "pt", "ar");
                    assertThat(author.links()).hasSize(2);
                    assertThat(author.words(Map.of("journalist", new AccountId(3)))
                                    .account())
                            .contains(new AccountId(3));
                });
    }

    @Test
    void every_article_is_filed_in_a_section_that_is_described_in_four_languages() {
        Set<SectionKey> described = files.sections().stream()
                .filter(section -> section.words().descriptions().keySet().equals(Set.of("fr", "en", "pt", "ar")))
                .map(SampleSection::key)
                .collect(Collectors.toSet());

        assertThat(files.articles())
                .extracting(article -> article.draft(Map.of()).section())
                .isSubsetOf(described);
        assertThat(files.sections())
                .filteredOn(section -> section.parent().isPresent())
                .hasSizeGreaterThan(5)
                .allSatisfy(section -> {
                    assertThat(section.words().names()).containsOnlyKeys("fr", "en", "pt", "ar");
                    assertThat(described).contains(section.parent().orElseThrow());
                });
    }

    private SampleArticle article(int number) {
        return files.articles().stream()
                .filter(article -> article.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private static Picture picture(String name) {
        return new Picture(new MediaId(5), name, 1600, 900, List.of(400, 800, 1600), "", "", "", "");
    }
}
