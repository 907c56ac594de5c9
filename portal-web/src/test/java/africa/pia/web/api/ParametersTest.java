package africa.pia.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import africa.pia.comment.thread.Discussion;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ParametersTest {

    private final MultivaluedHashMap<String, String> query = new MultivaluedHashMap<>();
    private final Parameters parameters = new Parameters(query);

    private List<String> complaints() {
        Problem problem =
                catchThrowableOfType(ProblemException.class, parameters::end).problem();
        assertThat(problem.status()).isEqualTo(400);
        return problem.errors().stream()
                .map(error -> error.field() + " " + error.code())
                .toList();
    }

    @Test
    void without_any_twenty_items_are_asked_for_from_the_beginning() {
        assertThat(parameters.limit()).isEqualTo(20);
        assertThat(parameters.after()).isEmpty();
        assertThat(parameters.text("section")).isEmpty();
        parameters.end();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "100"})
    void one_to_a_hundred_items_may_be_asked_for(String limit) {
        query.putSingle("limit", limit);

        assertThat(parameters.limit()).isEqualTo(Integer.parseInt(limit));
        parameters.end();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "-1", "ten", "1e1", "99999999999999999999", "٣"})
    void another_number_of_items_is_refused(String limit) {
        query.putSingle("limit", limit);

        parameters.limit();

        assertThat(complaints()).containsExactly("limit field.not-between");
    }

    @Test
    void a_parameter_is_given_once() {
        query.addAll("tag", "a", "b");

        parameters.text("tag");

        assertThat(complaints()).containsExactly("tag field.repeated");
    }

    @Test
    void what_cannot_be_kept_cannot_be_searched_for() {
        query.putSingle("q", "x\0");
        query.putSingle("tag", "x".repeat(501));

        parameters.text("q");
        parameters.text("tag");

        assertThat(complaints()).containsExactly("q field.characters", "tag field.too-long");
    }

    @Test
    void a_choice_is_written_in_lower_case() {
        query.putSingle("sort", "newest");
        query.putSingle("order", "NEWEST");

        assertThat(parameters.choice("sort", Discussion.Order.class)).contains(Discussion.Order.NEWEST);
        parameters.choice("order", Discussion.Order.class);

        assertThat(complaints()).containsExactly("order field.unknown-choice");
    }
}
