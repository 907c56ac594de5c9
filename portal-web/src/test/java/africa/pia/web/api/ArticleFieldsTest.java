package africa.pia.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import africa.pia.article.ArticleDraft;
import africa.pia.article.ShareTexts;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ArticleFieldsTest {

    private static ArticleDraft draft(String more) {
        String json = "{\"headline\":\"H\",\"section\":\"sciences\"" + more + "}";
        return ArticleFields.draft(
                JsonFields.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))),
                "fr",
                Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"shareTexts\":null,\"typography\":null"})
    void without_texts_for_elsewhere_an_article_says_the_same_everywhere(String more) {
        ArticleDraft draft = draft(more);

        assertThat(draft.shareTexts()).isEqualTo(ShareTexts.NONE);
        assertThat(draft.typography()).isTrue();
    }

    @Test
    void texts_for_elsewhere_and_the_help_with_typography_are_read() {
        ArticleDraft draft = draft(",\"shareTexts\":{\"searchTitle\":\"a\",\"searchDescription\":\"b\","
                + "\"shareTitle\":\"c\",\"shareText\":null},\"typography\":false");

        assertThat(draft.shareTexts()).isEqualTo(new ShareTexts("a", "b", "c", ""));
        assertThat(draft.typography()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",\"shareTexts\":\"a\"",
                ",\"shareTexts\":{\"title\":\"a\"}",
                ",\"typography\":\"true\"",
                ",\"typography\":1"
            })
    void what_is_of_another_shape_is_refused(String more) {
        Problem problem =
                catchThrowableOfType(ProblemException.class, () -> draft(more)).problem();

        assertThat(problem.status()).isEqualTo(400);
    }
}
