package africa.pia.comment.thread;

import static org.assertj.core.api.Assertions.assertThat;

import africa.pia.account.AccountId;
import africa.pia.article.ArticleId;
import africa.pia.article.CommentPolicy;
import africa.pia.comment.thread.SampleTalk.Line;
import africa.pia.sample.SampleLoaded;
import africa.pia.testing.TestDatabase;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SampleTalkTest {

    @Test
    void every_reply_comes_after_a_seen_comment_that_it_replies_to() {
        Set<String> seen = new HashSet<>();

        for (Line line : SampleTalk.lines()) {
            line.parent()
                    .ifPresent(parent -> assertThat(seen).as(line.toString()).contains(line.article() + "/" + parent));
            if (line.status() == CommentStatus.VISIBLE) {
                seen.add(line.article() + "/" + line.number());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void all_of_it_is_taken_in(TestDatabase database) {
        Talk talk = Talk.on(database, CommentPolicy.OPEN);
        List<Line> lines = SampleTalk.lines();
        Map<Integer, ArticleId> articles = new HashMap<>();
        Map<String, AccountId> people = new HashMap<>();
        lines.forEach(line -> {
            articles.put(line.article(), new ArticleId(1_000 + line.article()));
            people.put(
                    line.author(), new AccountId(2_000 + Math.abs(line.author().hashCode() % 1_000)));
        });
        articles.values().forEach(article -> talk.publish(article, CommentPolicy.OPEN));

        database.run("comments", em -> {
            SampleTalk sample = new SampleTalk();
            sample.intake = talk.intake(em);
            sample.clock = talk.clock();
            sample.on(new SampleLoaded(articles, people));
        });

        Map<ArticleId, Integer> counts = talk.asAnybody(discussion -> discussion.counts(articles.values()));
        assertThat(counts.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo((int) lines.stream()
                .filter(line -> line.status() == CommentStatus.VISIBLE)
                .count());
    }
}
