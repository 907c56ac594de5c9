package africa.pia.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VersionTagTest {

    private static Problem refusal(List<String> ifMatch) {
        return catchThrowableOfType(ProblemException.class, () -> VersionTag.required(ifMatch))
                .problem();
    }

    @Test
    void the_version_is_what_stands_between_the_quotes() {
        assertThat(VersionTag.required(List.of("\"12\""))).isEqualTo(12);
    }

    @Test
    void a_change_without_version_is_refused() {
        assertThat(refusal(null).status()).isEqualTo(428);
        assertThat(refusal(List.of()).code()).isEqualTo("request.if-match-missing");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "12, 400",
                "*, 400",
                "'\"1\", \"2\"', 400",
                "'W/\"12\"', 412",
                "'\"abc\"', 412",
                "'\"\"', 412",
                "'\"99999999999999999999\"', 412",
                "'\"-1\"', 412"
            })
    void what_is_no_version_of_ours_never_matches(String ifMatch, int status) {
        assertThat(refusal(List.of(ifMatch)).status()).isEqualTo(status);
    }

    @Test
    void a_version_that_the_asker_has_is_known_in_every_spelling() {
        assertThat(VersionTag.isKnown(List.of("\"12\""), 12)).isTrue();
        assertThat(VersionTag.isKnown(List.of("\"11\", W/\"12\""), 12)).isTrue();
        assertThat(VersionTag.isKnown(List.of("*"), 12)).isTrue();
        assertThat(VersionTag.isKnown(List.of("\"11\"", "\"13\""), 12)).isFalse();
        assertThat(VersionTag.isKnown((List<String>) null, 12)).isFalse();
    }
}
