package africa.pia.article;

import static africa.pia.article.ArticleFixtures.aDraft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import africa.pia.FieldError;
import africa.pia.PortalException;
import africa.pia.media.MediaId;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DraftCheckTest {

    private final DraftCheck check = Desk.check();

    static Stream<Arguments> refused() {
        LeadFigure unknown = new LeadFigure(new MediaId(6), "Un port", "", "", "");
        LeadFigure wordy =
                new LeadFigure(new MediaId(5), "a".repeat(1_001), "b".repeat(1_001), "c".repeat(301), "d".repeat(301));
        return Stream.of(
                Arguments.of(aDraft().headline(" \u00a0\n"), "headline", "article.headline-missing"),
                Arguments.of(aDraft().headline("a".repeat(201)), "headline", "article.too-long"),
                Arguments.of(aDraft().slug("???"), "slug", "article.slug-unreadable"),
                Arguments.of(aDraft().standfirst("a".repeat(601)), "standfirst", "article.too-long"),
                Arguments.of(aDraft().body("a".repeat(300_001)), "body", "article.too-long"),
                Arguments.of(aDraft().language("de"), "language", "article.language-unknown"),
                Arguments.of(aDraft().section("potins"), "section", "section.unknown"),
                Arguments.of(aDraft().tags(many(21)), "tags", "article.too-many"),
                Arguments.of(aDraft().tags("a".repeat(61)), "tags", "article.too-long"),
                Arguments.of(aDraft().byline(many(11)), "byline", "article.too-many"),
                Arguments.of(aDraft().byline("a".repeat(121)), "byline", "article.too-long"),
                Arguments.of(aDraft().leadFigure(unknown), "leadFigure.mediaId", "article.picture-unknown"),
                Arguments.of(aDraft().leadFigure(wordy), "leadFigure.alt", "article.too-long"),
                Arguments.of(aDraft().leadFigure(wordy), "leadFigure.caption", "article.too-long"),
                Arguments.of(aDraft().leadFigure(wordy), "leadFigure.credit", "article.too-long"),
                Arguments.of(aDraft().leadFigure(wordy), "leadFigure.licence", "article.too-long"),
                Arguments.of(aDraft().source("a".repeat(201), ""), "source.name", "article.too-long"),
                Arguments.of(aDraft().licensed("CC BY 4.0"), "source.name", "article.source-name-missing"),
                Arguments.of(
                        aDraft().source("A", "https://e.org/" + "a".repeat(1_000)), "source.url", "article.too-long"),
                Arguments.of(aDraft().source("A", "javascript:alert(1)"), "source.url", "article.source-url-invalid"),
                Arguments.of(aDraft().source("A", "example.org"), "source.url", "article.source-url-invalid"),
                Arguments.of(aDraft().source("A", "https:///x"), "source.url", "article.source-url-invalid"),
                Arguments.of(aDraft().source("A", "http://a b"), "source.url", "article.source-url-invalid"));
    }

    private static String[] many(int count) {
        return IntStream.range(0, count).mapToObj(Integer::toString).toArray(String[]::new);
    }

    @ParameterizedTest(name = "{1} {2}")
    @MethodSource
    void refused(ArticleFixtures.DraftBuilder draft, String field, String code) {
        InvalidDraftException refused =
                catchThrowableOfType(InvalidDraftException.class, () -> check.accepted(draft.draft()));

        assertThat(refused.code()).isEqualTo("article.invalid");
        assertThat(refused.kind()).isEqualTo(PortalException.Kind.INVALID);
        assertThat(refused.errors())
                .extracting(FieldError::field, FieldError::code)
                .contains(org.assertj.core.groups.Tuple.tuple(field, code));
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        InvalidDraftException refused = catchThrowableOfType(
                InvalidDraftException.class,
                () -> check.accepted(aDraft().headline("").language("").draft()));

        assertThat(refused.errors()).extracting(FieldError::field).containsExactly("headline", "language");
    }

    @Test
    void lines_are_tidied_and_no_break_spaces_kept() {
        ArticleDraft accepted = check.accepted(aDraft().headline("  Où\tça\u202f?\r\n Là\u0000 \u00a0")
                .tags("  eau ", " ")
                .byline("", "Awa  Ndiaye")
                .draft());

        assertThat(accepted.headline()).isEqualTo("Où ça\u202f? Là");
        assertThat(accepted.tags()).containsExactly("eau");
        assertThat(accepted.byline()).containsExactly("Awa Ndiaye");
    }

    @Test
    void a_source_without_name_and_address_is_none() {
        assertThat(check.accepted(aDraft().source(" ", "").draft()).source()).isEmpty();
    }

    @Test
    void a_blank_wish_for_an_address_is_none() {
        assertThat(check.accepted(aDraft().slug("  ").draft()).slug()).isEmpty();
    }

    @Test
    void a_withdrawal_needs_a_reason_that_is_not_too_long() {
        assertThat(catchThrowableOfType(InvalidDraftException.class, () -> DraftCheck.reason(" ", 500))
                        .errors())
                .containsExactly(FieldError.of("reason", "article.reason-missing"));
        assertThat(catchThrowableOfType(InvalidDraftException.class, () -> DraftCheck.reason("a".repeat(501), 500))
                        .errors())
                .containsExactly(FieldError.of("reason", "article.too-long", 500));
        assertThat(DraftCheck.reason(" Une  erreur ", 500)).isEqualTo("Une erreur");
    }
}
