package africa.pia.web.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import africa.pia.InvalidInputException;
import africa.pia.article.ArticleId;
import africa.pia.article.desk.Refiling.Answer;
import africa.pia.article.desk.Refiling.Move;
import africa.pia.article.desk.Refiling.Outcome;
import africa.pia.article.desk.Refiling.Picked;
import africa.pia.section.SectionKey;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BulkTest {

    @Test
    void reads_what_was_ticked_once_each_and_nothing_made_up() {
        String key = Bulk.key(new ArticleId(501), 3);

        assertThat(Bulk.picked(new String[] {key, key, "502", "a:b", "503:"}))
                .containsExactly(new Picked(new ArticleId(501), 3));
        assertThat(Bulk.picked(null)).isEmpty();
    }

    @Test
    void leaves_it_to_the_service_to_refuse_too_many() {
        String[] sent = IntStream.range(0, 200).mapToObj(i -> i + ":1").toArray(String[]::new);

        assertThat(Bulk.picked(sent)).hasSize(101);
    }

    @Test
    void knows_its_three_buttons() {
        assertThat(Bulk.move("section", "sports", "")).contains(new Move.ToSection(new SectionKey("sports")));
        assertThat(Bulk.move("add-tag", "", "Eau")).contains(new Move.AddTag("Eau"));
        assertThat(Bulk.move("remove-tag", "", "Eau")).contains(new Move.RemoveTag("Eau"));
        assertThat(Bulk.move("publish", "", "")).isEmpty();
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> Bulk.move("section", "", ""));
    }

    @Test
    void tells_in_the_address_what_came_of_it_and_reads_it_back() {
        String told = Bulk.tell(
                "/newsroom?status=draft",
                List.of(
                        new Answer(new ArticleId(1), Outcome.DONE, ""),
                        new Answer(new ArticleId(2), Outcome.UNCHANGED, ""),
                        new Answer(new ArticleId(3), Outcome.STALE, "article.stale"),
                        new Answer(new ArticleId(4), Outcome.REFUSED, "article.unknown")));

        assertThat(told).startsWith("/newsroom?status=draft&done=1&same=1&refused=");
        assertThat(Bulk.refused("3.article.stale,4.article.unknown"))
                .containsExactly(
                        new Bulk.Refusal(new ArticleId(3), "article.stale"),
                        new Bulk.Refusal(new ArticleId(4), "article.unknown"));
    }

    @Test
    void tells_nothing_that_somebody_wrote_into_the_address() {
        assertThat(Bulk.refused("3.<b>,x.article.stale,4.account.known")).isEmpty();
    }
}
