package africa.pia.author;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AuthorCheckTest {

    @ParameterizedTest
    @CsvSource({
        "https://example.org/a?b=c, https://example.org/a?b=c",
        "HTTPS://Example.org, HTTPS://Example.org",
        "example.org/moi, https://example.org/moi",
        "www.example.org, https://www.example.org",
        "awa@example.org, mailto:awa@example.org",
        "mailto:awa@example.org, mailto:awa@example.org"
    })
    void completes_an_address_that_a_reader_may_follow(String typed, String kept) {
        assertThat(AuthorCheck.address(typed)).contains(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org",
                "javascript:alert(1)",
                "data:text/html,x",
                "//example.org",
                "https://localhost",
                "https://moi:secret@example.org",
                "https://exa mple.org",
                "mailto:awa",
                "mailto:awa@example.org?bcc=autre@example.org",
                "mailto:awa@example.org,autre@example.org",
                "ftp://example.org"
            })
    void refuses_every_other_address(String typed) {
        assertThat(AuthorCheck.address(typed)).isEmpty();
    }
}
