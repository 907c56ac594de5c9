package africa.pia.comment.thread;

import static org.assertj.core.api.Assertions.assertThat;

import africa.pia.account.AccountId;
import africa.pia.article.ArticleId;
import africa.pia.article.CommentPolicy;
import africa.pia.comment.thread.SampleTalk.Line;
import africa.pia.sample.SampleLoaded;
import africa.pia.testing.TestDatabase;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
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

        load(talk, database);

        Map<ArticleId, Integer> counts =
                talk.asAnybody(discussion -> discussion.counts(articles().values()));
        assertThat(counts.values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo((int) SampleTalk.lines().stream()
                        .filter(line -> line.status() == CommentStatus.VISIBLE)
                        .count());
    }

    @ParameterizedTest
    @EnumSource
    void an_article_of_long_ago_takes_comments_while_it_is_talked_about(TestDatabase database) {
        Talk talk = Talk.on(database, CommentPolicy.OPEN);
        talk.publish(articles().get(1), CommentPolicy.OPEN);
        talk.publish(articles().get(22), CommentPolicy.OPEN);
        talk.clock().forward(Duration.ofDays(600));

        load(talk, database);

        assertThat(talk.conversation(articles().get(1)).isOpen()).isTrue();
        assertThat(talk.conversation(articles().get(22)).isOpen()).isFalse();
    }

    /** Takes the talk in, its articles published at this moment unless they were before. */
    private static void load(Talk talk, TestDatabase database) {
        articles().values().forEach(article -> talk.publish(article, CommentPolicy.OPEN));
        Map<String, AccountId> people = new HashMap<>();
        SampleTalk.lines()
                .forEach(line -> people.put(
                        line.author(),
                        new AccountId(2_000 + Math.abs(line.author().hashCode() % 1_000))));
        database.run("comments", em -> {
            SampleTalk sample = new SampleTalk();
            sample.intake = talk.intake(em);
            sample.clock = talk.clock();
            sample.on(new SampleLoaded(articles(), people));
        });
    }

    private static Map<Integer, ArticleId> articles() {
        Map<Integer, ArticleId> articles = new HashMap<>();
        SampleTalk.lines().forEach(line -> articles.put(line.article(), new ArticleId(1_000 + line.article())));
        return articles;
    }
}
