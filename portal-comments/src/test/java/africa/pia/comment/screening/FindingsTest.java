package africa.pia.comment.screening;

import static africa.pia.comment.thread.Talk.AWA;
import static africa.pia.comment.thread.Talk.LIDAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import africa.pia.comment.thread.CommentId;
import africa.pia.comment.thread.CommentPosted;
import africa.pia.testing.TestClock;
import africa.pia.testing.TestDatabase;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FindingsTest {

    private static final CommentId INSULT = new CommentId(1);
    private static final CommentId ADVERTISEMENT = new CommentId(2);

    private static final TestClock CLOCK = TestClock.atTheBeginning();

    private static CommentFindings rows(EntityManager em) {
        CommentFindings rows = new CommentFindings();
        rows.em = em;
        return rows;
    }

    static Findings findings(EntityManager em) {
        Findings findings = new Findings();
        findings.rows = rows(em);
        findings.clock = CLOCK;
        return findings;
    }

    private static void record(TestDatabase database, Finding finding) {
        database.run("comments", em -> findings(em).record(finding));
    }

    private static List<Finding> on(TestDatabase database, CommentId comment) {
        return database.call(
                "comments",
                em -> findings(em).of(List.of(INSULT, ADVERTISEMENT)).getOrDefault(comment, List.of()));
    }

    private static void change(TestDatabase database, CommentId comment) {
        database.run("comments", em -> {
            FindingKeeper keeper = new FindingKeeper();
            keeper.rows = rows(em);
            keeper.on(new CommentPosted(comment, LIDAR, AWA, CLOCK.instant()));
        });
    }

    private static Finding words(long version, boolean held) {
        return new Finding(INSULT, version, "words", "Injures\tidiot", List.of(new Span(3, 8), new Span(20, 29)), held);
    }

    private static Finding links(CommentId comment) {
        return new Finding(comment, 1, "links", "3", List.of(), false);
    }

    @ParameterizedTest
    @EnumSource
    void what_was_found_on_each_comment_is_told_in_the_order_in_which_it_was_found(TestDatabase database) {
        database.clear();

        record(database, words(1, true));
        record(database, links(ADVERTISEMENT));
        record(database, links(INSULT));

        assertThat(on(database, INSULT)).containsExactly(words(1, true), links(INSULT));
        assertThat(on(database, ADVERTISEMENT)).containsExactly(links(ADVERTISEMENT));
        assertThat(database.<Boolean>call(
                        "comments", em -> findings(em).of(List.of()).isEmpty()))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void a_changed_text_keeps_why_it_was_held_but_no_place_in_it(TestDatabase database) {
        database.clear();
        record(database, words(1, true));
        record(database, links(INSULT));

        change(database, INSULT);

        assertThat(on(database, INSULT))
                .containsExactly(new Finding(INSULT, 1, "words", "Injures\tidiot", List.of(), true));
    }

    @ParameterizedTest
    @EnumSource
    void what_a_rule_finds_on_the_new_text_takes_the_place_of_what_it_found_before(TestDatabase database) {
        database.clear();
        record(database, words(1, true));

        change(database, INSULT);
        record(database, words(2, false));

        assertThat(on(database, INSULT)).containsExactly(words(2, false));
    }

    @ParameterizedTest
    @EnumSource
    void a_queue_is_narrowed_down_to_what_one_rule_found(TestDatabase database) {
        database.clear();
        record(database, words(1, true));
        record(database, words(1, true));
        record(database, links(ADVERTISEMENT));

        Set<CommentId> found = database.call("comments", em -> {
            FindingTrait trait = new FindingTrait();
            trait.findings = rows(em);
            assertThat(trait.name()).isEqualTo("finding");
            assertThat(trait.having(List.of(), "words")).isEmpty();
            return trait.having(List.of(INSULT, ADVERTISEMENT), "words");
        });

        assertThat(found).containsExactly(INSULT);
    }

    @Test
    void so_much_is_kept_of_a_finding_and_no_more() {
        List<Span> many = new ArrayList<>(Collections.nCopies(1_000, new Span(99_999, 100_000)));

        Finding finding = new Finding(INSULT, 1, "words", "x".repeat(1_000), many, true);

        assertThat(finding.detail()).hasSize(Finding.DETAIL);
        assertThat(finding.spans()).hasSize(Finding.SPANS);
    }

    @Test
    void a_rule_has_a_plain_key_and_a_span_some_length() {
        assertThatThrownBy(() -> new Finding(INSULT, 1, "Words!", "", List.of(), true))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Span(3, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Span(-1, 3)).isInstanceOf(IllegalArgumentException.class);
    }
}
