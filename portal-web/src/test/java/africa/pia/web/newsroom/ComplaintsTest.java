package africa.pia.web.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import africa.pia.FieldError;
import africa.pia.InvalidInputException;
import africa.pia.web.faces.Errors;
import africa.pia.web.faces.Voice;
import africa.pia.web.testing.FakeFaces;
import africa.pia.web.testing.FakeRequest;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ComplaintsTest {

    @Test
    void everything_that_was_refused_is_said_at_its_field_and_the_answer_is_400() {
        Complaints complaints = new Complaints();
        complaints.errors = Voice.errors();
        complaints.phrases = Voice.phrases();

        try (FakeFaces faces = FakeFaces.showing(FakeRequest.post("/newsroom/articles/new"))) {
            complaints.show(
                    new InvalidInputException(
                            "article.invalid",
                            List.of(
                                    FieldError.of("standfirst", "article.too-long", 600),
                                    FieldError.of("leadFigure.alt", "article.too-long", 300),
                                    FieldError.of("source.url", "article.source-url-invalid"))),
                    Manuscript::idOf);

            assertThat(faces.status()).isEqualTo(400);
            assertThat(faces.isValidationFailed()).isTrue();
            assertThat(complaints.errors.getLines())
                    .extracting(Errors.Line::field)
                    .containsExactly("standfirst", "figureAlt", "sourceUrl");
            assertThat(complaints.errors.text("standfirst"))
                    .isEqualTo(Voice.phrases().term("article.too-long", 600))
                    .contains("600");
        }
    }
}
