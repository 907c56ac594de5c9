package africa.pia;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InvalidInputExceptionTest {

    @Test
    void it_names_every_field_and_keeps_their_order() {
        List<FieldError> errors = List.of(
                FieldError.of("headline", "article.headline-missing"), FieldError.of("tags", "article.tags", 12));

        InvalidInputException invalid = new InvalidInputException("article.invalid", errors);

        assertThat(invalid.errors()).isEqualTo(errors);
        assertThat(invalid.kind()).isEqualTo(PortalException.Kind.INVALID);
        assertThat(invalid).hasMessageContaining("headline: article.headline-missing");
    }

    @Test
    void it_must_name_at_least_one_field() {
        assertThatIllegalArgumentException().isThrownBy(() -> new InvalidInputException("article.invalid", List.of()));
    }
}
