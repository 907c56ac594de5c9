package africa.pia.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SecretTokenTest {

    @Test
    void no_token_is_drawn_twice() {
        Set<String> drawn = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            drawn.add(SecretToken.draw().value());
        }

        assertThat(drawn).hasSize(10_000).allMatch(value -> value.matches("[A-Za-z0-9_-]{43}"));
    }

    @Test
    void a_token_that_is_presented_has_the_hash_it_was_drawn_with() {
        SecretToken drawn = SecretToken.draw();

        SecretToken presented = SecretToken.presented(drawn.value()).orElseThrow();

        assertThat(presented.hash()).isEqualTo(drawn.hash()).isNotEqualTo(drawn.value());
    }

    @Test
    void what_cannot_be_a_token_is_none() {
        assertThat(SecretToken.presented(null)).isEmpty();
        assertThat(SecretToken.presented("")).isEmpty();
        assertThat(SecretToken.presented("é".repeat(43))).isEmpty();
        assertThat(SecretToken.presented("a".repeat(44))).isEmpty();
        assertThat(SecretToken.presented("a".repeat(43) + "\n")).isEmpty();
    }

    @Test
    void a_token_does_not_print_itself() {
        SecretToken token = SecretToken.draw();

        assertThat(token.toString()).doesNotContain(token.value());
    }
}
