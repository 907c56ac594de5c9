package africa.pia.web.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import africa.pia.comment.screening.Finding;
import africa.pia.comment.screening.Span;
import africa.pia.comment.thread.CommentId;
import africa.pia.text.Markup;
import africa.pia.web.moderation.Beside.Why;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BesideTest {

    private static Finding finding(String rule, String detail, Span... spans) {
        return new Finding(new CommentId(1), 0, rule, detail, List.of(spans), true);
    }

    @Test
    void a_listed_word_is_told_with_its_list_and_a_score_in_percent() {
        assertThat(Beside.why(finding("words", "Injures\táne"))).isEqualTo(new Why("words", "Injures", "áne", true));
        assertThat(Beside.why(finding("score", "0.934"))).isEqualTo(new Why("score", "93", "", true));
        assertThat(Beside.why(finding("links", "3"))).isEqualTo(new Why("links", "3", "", true));
    }

    @Test
    void a_rule_without_words_is_told_by_its_key() {
        assertThat(Beside.why(finding("moonlight", "2"))).isEqualTo(new Why("other", "moonlight", "2", true));
    }

    @Test
    void what_was_found_is_marked_where_it_stands_and_nowhere_beyond_the_text() {
        String text = "Ces ânes\net ces <mulets>";
        List<Markup.Mark> marks = Beside.marks(
                text,
                List.of(
                        finding("words", "", new Span(4, 8)),
                        finding("words", "", new Span(17, 23), new Span(20, 90))));

        assertThat(Markup.marked(text, marks).html())
                .isEqualTo("Ces <mark>ânes</mark>\net ces &lt;<mark>mulets</mark>&gt;");
    }
}
