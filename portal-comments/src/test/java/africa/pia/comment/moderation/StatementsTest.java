package africa.pia.comment.moderation;

import static africa.pia.comment.thread.Talk.AWA;
import static africa.pia.comment.thread.Talk.KARIM;
import static africa.pia.comment.thread.Talk.NADIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import africa.pia.InvalidInputException;
import africa.pia.article.CommentPolicy;
import africa.pia.comment.moderation.ModerationQueue.Decided;
import africa.pia.comment.thread.PostedComment;
import africa.pia.paging.Slice;
import africa.pia.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StatementsTest {

    private static Decided remove(Bench bench, PostedComment comment, Ground ground, String law) {
        return bench.as(
                NADIA,
                queue -> queue.decide(
                        comment.id(), comment.version(), Verdict.REMOVE, Optional.of(ground), law, "Lisez la charte."));
    }

    private static Slice<Statement> mine(TestDatabase database, Bench bench) {
        return database.call("comments", em -> bench.statements(em, AWA).mine(Optional.empty(), 20));
    }

    @ParameterizedTest
    @EnumSource
    void a_writer_finds_every_removal_of_an_own_comment_with_its_reasons_and_nobody_elses(TestDatabase database) {
        Bench bench = Bench.on(database, CommentPolicy.OPEN);
        PostedComment illegal = bench.talk().post(AWA, "un propos interdit");
        PostedComment rude = bench.talk().post(AWA, "une injure");
        PostedComment others = bench.talk().post(KARIM, "autre injure");
        database.run("comments", em -> bench.talk().openFlags(em).add(illegal.id(), 2));
        Decided first = remove(bench, illegal, Ground.ILLEGAL_CONTENT, "Loi du 29 juillet 1881, art. 24");
        Decided second = remove(bench, rude, Ground.OFFENSIVE, "");
        remove(bench, others, Ground.OFFENSIVE, "");

        List<Statement> statements = mine(database, bench).items();

        assertThat(statements).extracting(Statement::decision).containsExactly(second.decisionId(), first.decisionId());
        assertThat(statements.get(1)).satisfies(statement -> {
            assertThat(statement.law()).isEqualTo("Loi du 29 juillet 1881, art. 24");
            assertThat(statement.source()).isEqualTo(DecisionSource.REPORTS);
            assertThat(statement.reports()).isEqualTo(2);
            assertThat(statement.isIllegal()).isTrue();
        });
        assertThat(statements.get(0).source()).isEqualTo(DecisionSource.OWN_INITIATIVE);
        assertThatThrownBy(() -> database.call(
                        "comments", em -> bench.statements(em, KARIM).mine(first.decisionId())))
                .isInstanceOf(UnknownDecisionException.class);
    }

    @ParameterizedTest
    @EnumSource
    void a_rule_is_told_to_be_one(TestDatabase database) {
        Bench bench = Bench.on(database, CommentPolicy.OPEN);
        PostedComment spam = bench.talk().post(AWA, "achetez");
        database.call("comments", em -> bench.judging(em, AWA)
                .byRule(spam.id(), Verdict.SPAM, Optional.empty(), "Trop de liens."));

        assertThat(mine(database, bench).items()).singleElement().satisfies(statement -> {
            assertThat(statement.automated()).isTrue();
            assertThat(statement.detectedByRule()).isTrue();
            assertThat(statement.moderator()).isEmpty();
            assertThat(statement.ground()).isEqualTo(Ground.SPAM);
        });
    }

    @ParameterizedTest
    @EnumSource
    void illegal_content_is_removed_by_a_law_that_is_named(TestDatabase database) {
        Bench bench = Bench.on(database, CommentPolicy.OPEN);
        PostedComment comment = bench.talk().post(AWA, "un propos");

        for (String law : List.of("", " \n", "x".repeat(501))) {
            assertThatThrownBy(() -> remove(bench, comment, Ground.ILLEGAL_CONTENT, law))
                    .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.errors())
                            .singleElement()
                            .satisfies(error -> assertThat(error.field()).isEqualTo("law")));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_period_is_exported_under_the_names_of_the_european_database(TestDatabase database) {
        Bench bench = Bench.on(database, CommentPolicy.OPEN);
        PostedComment illegal = bench.talk().post(AWA, "un propos interdit");
        PostedComment rude = bench.talk().post(AWA, "une injure");
        Decided first = remove(bench, illegal, Ground.ILLEGAL_CONTENT, "Loi du 29 juillet 1881, art. 24");
        Decided second = remove(bench, rude, Ground.HATE_SPEECH, "");
        Instant now = bench.talk().clock().instant();

        List<Map<String, String>> rows = database.call("comments", em -> bench.export(em)
                .rows(now.minusSeconds(1), now.plusSeconds(1), Optional.empty(), 50)
                .items());
        List<Map<String, String>> earlier = database.call("comments", em -> bench.export(em)
                .rows(now.minusSeconds(9), now, Optional.empty(), 50)
                .items());

        assertThat(earlier).isEmpty();
        assertThat(rows).allSatisfy(row -> assertThat(List.copyOf(row.keySet())).isEqualTo(StatementExport.FIELDS));
        assertThat(rows)
                .extracting(row -> row.get("puid"))
                .containsExactly("comment-decision-" + first.decisionId(), "comment-decision-" + second.decisionId());
        assertThat(rows.get(0))
                .containsEntry("decision_ground", "DECISION_GROUND_ILLEGAL_CONTENT")
                .containsEntry("illegal_content_legal_ground", "Loi du 29 juillet 1881, art. 24")
                .containsEntry("illegal_content_explanation", "Lisez la charte.")
                .containsEntry("incompatible_content_ground", "")
                .containsEntry("content_type", "CONTENT_TYPE_TEXT")
                .containsEntry("content_language", "fr")
                .containsEntry("source_type", "SOURCE_VOLUNTARY")
                .containsEntry("automated_detection", "No")
                .containsEntry("automated_decision", "AUTOMATED_DECISION_NOT_AUTOMATED")
                .containsEntry("decision_facts", "un propos interdit")
                .containsEntry("url", "https://pia.example/articles/article-7?comment=" + illegal.id());
        assertThat(rows.get(0).get("application_date")).matches("[0-9]{4}-[0-9]{2}-[0-9]{2}-[0-9]{2}");
        assertThat(rows.get(1))
                .containsEntry("decision_ground", "DECISION_GROUND_INCOMPATIBLE_CONTENT")
                .containsEntry("incompatible_content_ground", "HATE_SPEECH")
                .containsEntry("category", "STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH");
    }
}
