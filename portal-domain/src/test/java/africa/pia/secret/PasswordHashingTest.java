package africa.pia.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PasswordHashingTest {

    private final PasswordHashing hashing = SecretFixtures.hashing();

    @Test
    void a_password_matches_its_hash_and_nothing_else_does() {
        String hash = hashing.hash("Où va l’été ? 𞤀");

        assertThat(hashing.matches("Où va l’été ? 𞤀", hash)).isTrue();
        assertThat(hashing.matches("Où va l’été ? 𞤁", hash)).isFalse();
        assertThat(hashing.matches("", hash)).isFalse();
    }

    @Test
    void a_hash_is_argon2id_at_the_cost_that_is_asked_for() {
        assertThat(hashing.hash("motdepasse")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void one_password_never_has_the_same_hash_twice() {
        assertThat(hashing.hash("motdepasse")).isNotEqualTo(hashing.hash("motdepasse"));
    }

    @Test
    void a_long_password_counts_to_its_last_character() {
        String password = "a".repeat(PasswordRules.MAX_LENGTH);

        String hash = hashing.hash(password);

        assertThat(hashing.matches(password, hash)).isTrue();
        assertThat(hashing.matches(password.substring(1) + "b", hash)).isFalse();
    }

    @Test
    void nobodys_password_is_never_right() {
        assertThat(hashing.matchesNobody("motdepasse")).isFalse();
    }

    @Test
    void a_hash_made_at_a_lower_cost_is_outdated() {
        String cheap = Argon2Function.getInstance(4096, 1, 1, 32, Argon2.ID)
                .hash(
                        "motdepasse".getBytes(StandardCharsets.UTF_8),
                        "0123456789abcdef".getBytes(StandardCharsets.UTF_8))
                .getResult();

        assertThat(hashing.matches("motdepasse", cheap)).isTrue();
        assertThat(hashing.isOutdated(cheap)).isTrue();
        assertThat(hashing.isOutdated(hashing.hash("motdepasse"))).isFalse();
    }

    @Test
    void when_all_turns_are_taken_and_nobody_more_may_wait_one_is_told_to_come_back() throws InterruptedException {
        PasswordHashing busy = SecretFixtures.hashing(1, 0);
        busy.turns.acquire();

        assertThatExceptionOfType(PasswordHashing.BusyException.class).isThrownBy(() -> busy.hash("motdepasse"));
        busy.turns.release();

        assertThat(busy.hash("motdepasse")).isNotEmpty();
    }
}
