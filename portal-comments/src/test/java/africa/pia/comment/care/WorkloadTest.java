package africa.pia.comment.care;

import static org.assertj.core.api.Assertions.assertThat;

import africa.pia.account.AccountId;
import africa.pia.comment.care.Workload.Judged;
import africa.pia.comment.screening.Finding;
import africa.pia.comment.thread.CommentId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkloadTest {

    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
    private static final AccountId NADIA = new AccountId(201);
    private static final AccountId OUSMANE = new AccountId(202);
    private static final Duration ALONE = Duration.ofMinutes(90);
    private static final Duration LATELY = Duration.ofHours(3);

    /** So many abusive comments judged by somebody, ten minutes apart, the last one just now. */
    private static Stream<Judged> judged(AccountId moderator, int comments) {
        return IntStream.range(0, comments)
                .mapToObj(i -> new Judged(moderator, NOW.minus(Duration.ofMinutes(10L * i))));
    }

    private static Workload of(Stream<Judged> judged) {
        return new Workload(judged.toList());
    }

    @Test
    void an_hour_holds_what_one_person_judged_in_it() {
        Workload workload = of(Stream.concat(judged(NADIA, 20), judged(OUSMANE, 3)));

        assertThat(workload.lastHour(NADIA, NOW)).isEqualTo(6);
        assertThat(workload.lastHour(OUSMANE, NOW)).isEqualTo(3);
        assertThat(workload.lastHour(new AccountId(9), NOW)).isZero();
    }

    @Test
    void whoever_had_all_of_them_for_long_was_alone() {
        assertThat(of(judged(NADIA, 12)).isAlone(NADIA, NOW, LATELY, ALONE)).isTrue();
    }

    @Test
    void with_somebody_else_nobody_is_alone() {
        Workload workload = of(Stream.concat(judged(NADIA, 12), judged(OUSMANE, 1)));

        assertThat(workload.isAlone(NADIA, NOW, LATELY, ALONE)).isFalse();
        assertThat(workload.isAlone(OUSMANE, NOW, LATELY, ALONE)).isFalse();
    }

    @Test
    void a_few_or_a_short_while_say_nothing() {
        assertThat(of(judged(NADIA, 9)).isAlone(NADIA, NOW, LATELY, ALONE)).isFalse();
        assertThat(new Workload(judged(NADIA, 1)
                                .flatMap(one -> Stream.generate(() -> one).limit(50))
                                .toList())
                        .isAlone(NADIA, NOW, LATELY, ALONE))
                .isFalse();
    }

    private static Finding finding(String rule, String detail) {
        return new Finding(new CommentId(1), 1, rule, detail, List.of(), false);
    }

    @Test
    void a_high_score_or_a_listed_word_says_that_a_comment_is_abusive() {
        assertThat(Abuse.isFound(finding("score", "0.70"), 70)).isTrue();
        assertThat(Abuse.isFound(finding("score", "1.00"), 70)).isTrue();
        assertThat(Abuse.isFound(finding("score", "0.69"), 70)).isFalse();
        assertThat(Abuse.isFound(finding("words", "Injures\tsot"), 70)).isTrue();
    }

    @Test
    void what_else_is_found_does_not() {
        assertThat(Abuse.isFound(finding("links", "3"), 70)).isFalse();
        assertThat(Abuse.isFound(finding("caps", "90"), 70)).isFalse();
        assertThat(Abuse.isFound(finding("score", "much"), 70)).isFalse();
    }
}
