package africa.pia.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RequestKeyTest {

    @Test
    void the_same_request_has_the_same_key() {
        assertThat(RequestKey.of("account 1", "POST /articles", "k"))
                .isEqualTo(RequestKey.of("account 1", "POST /articles", "k"));
    }

    @Test
    void another_sender_another_operation_or_another_key_makes_another_request() {
        RequestKey request = RequestKey.of("account 1", "POST /articles", "k");

        assertThat(RequestKey.of("account 2", "POST /articles", "k")).isNotEqualTo(request);
        assertThat(RequestKey.of("account 1", "POST /media", "k")).isNotEqualTo(request);
        assertThat(RequestKey.of("account 1", "POST /articles", "l")).isNotEqualTo(request);
    }

    @Test
    void what_belongs_to_one_part_is_never_taken_for_the_next() {
        assertThat(RequestKey.of("account 1", "1POST /a", "k"))
                .isNotEqualTo(RequestKey.of("account 11", "POST /a", "k"));
        assertThat(RequestKey.of("account 1", "POST /a", "bk"))
                .isNotEqualTo(RequestKey.of("account 1", "POST /ab", "k"));
    }
}
