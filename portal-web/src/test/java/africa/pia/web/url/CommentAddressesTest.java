package africa.pia.web.url;

import static org.assertj.core.api.Assertions.assertThat;

import africa.pia.comment.thread.CommentId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CommentAddressesTest {

    @Test
    void a_comment_is_found_in_either_form_of_its_address_and_named_once() {
        CommentAddresses read = CommentAddresses.in("""
                https://pia.example/articles/un-article?comment=501

                https://pia.example/articles/un-article#comment-501
                  /articles/un-article/comments?after=abc&comment=502#commentaires
                """);

        assertThat(read.comments()).containsExactly(new CommentId(501), new CommentId(502));
        assertThat(read.unreadable()).isEmpty();
    }

    @Test
    void what_names_no_comment_is_told() {
        CommentAddresses read = CommentAddresses.in(
                "https://pia.example/articles/un-article\nhttps://pia.example/?comment=99999999999999999999\n"
                        + "le commentaire 501");

        assertThat(read.comments()).isEmpty();
        assertThat(read.unreadable()).hasSize(3);
    }
}
