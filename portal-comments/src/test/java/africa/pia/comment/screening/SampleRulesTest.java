package africa.pia.comment.screening;

import static africa.pia.comment.thread.Talk.AWA;
import static africa.pia.comment.thread.Talk.NADIA;
import static org.assertj.core.api.Assertions.assertThat;

import africa.pia.article.CommentPolicy;
import africa.pia.comment.thread.HistoryFixtures;
import africa.pia.comment.thread.PostedComment;
import africa.pia.comment.thread.Talk;
import africa.pia.sample.SampleLoaded;
import africa.pia.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SampleRulesTest {

    @ParameterizedTest
    @EnumSource
    void the_sample_has_rules_and_says_why_its_comments_are_held(TestDatabase database) {
        Talk talk = Talk.on(database, CommentPolicy.HELD);
        PostedComment insult = talk.post(AWA, "Espèce de vendue !");
        PostedComment advertisement = talk.post(AWA, "Tout est ici : https://kits.example.com/ecole");
        PostedComment question = talk.post(AWA, "Et le prix du gari ?");

        database.run("comments", em -> {
            SampleRules sample = new SampleRules();
            sample.shelf = new RuleShelf();
            sample.shelf.em = em;
            sample.history = HistoryFixtures.history(em);
            sample.findings = FindingsTest.findings(em);
            sample.clock = talk.clock();
            sample.on(new SampleLoaded(Map.of(), Map.of("moderator.1", NADIA)));
        });

        Map<?, List<Finding>> found = database.call("comments", em -> FindingsTest.findings(em)
                .of(List.of(insult.id(), advertisement.id(), question.id())));
        assertThat(found.get(insult.id()))
                .extracting(Finding::detail)
                .containsExactly("suspect-fr\tespèce de", "suspect-fr\tvendue");
        assertThat(found.get(advertisement.id())).extracting(Finding::rule).containsExactly("links");
        assertThat(found.get(question.id())).isNull();
    }
}
