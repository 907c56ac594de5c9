package africa.pia.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BoundaryBlindDigestTest {

    private static String digest(String boundary, String... chunks) {
        BoundaryBlindDigest digest = new BoundaryBlindDigest(boundary);
        for (String chunk : chunks) {
            byte[] bytes = chunk.getBytes(StandardCharsets.UTF_8);
            digest.update(bytes, bytes.length);
        }
        return digest.hex();
    }

    private static String form(String boundary, String text) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"alt\"\r\n\r\n" + text + "\r\n--" + boundary
                + "--\r\n";
    }

    @Test
    void without_boundary_it_is_the_plain_digest() {
        assertThat(digest("", "abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void the_same_form_under_another_boundary_has_the_same_digest() {
        assertThat(digest("aabaa", form("aabaa", "Un marché"))).isEqualTo(digest("x1", form("x1", "Un marché")));
    }

    @Test
    void another_form_has_another_digest() {
        assertThat(digest("x1", form("x1", "Un marché"))).isNotEqualTo(digest("x1", form("x1", "Un port")));
    }

    @Test
    void the_pieces_in_which_it_arrives_do_not_matter() {
        assertThat(digest("aabaa", "--aab", "aaab", "aac--aabaab")).isEqualTo(digest("aabaa", "--aabaaabaac--aabaab"));
    }

    @Test
    void what_only_looks_like_the_beginning_of_a_boundary_is_kept() {
        assertThat(digest("aab", "aaaab", "aa")).isEqualTo(digest("", "aaaa"));
    }
}
