package africa.pia.presence;

import static africa.pia.article.WrittenArticles.EDITOR;
import static africa.pia.article.WrittenArticles.WRITER;
import static africa.pia.article.WrittenArticles.titled;
import static org.assertj.core.api.Assertions.assertThat;

import africa.pia.account.AccountEvent.AccountErased;
import africa.pia.account.AccountId;
import africa.pia.article.ArticleId;
import africa.pia.article.WrittenArticles;
import africa.pia.article.desk.ArticleDeskFixtures;
import africa.pia.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WritersDeskTest {

    private static final AccountId OTHER = new AccountId(20);
    private static final Presence NOBODY = Presence.NONE;
    private static final Presence ALONE = new Presence(List.of(), true, Optional.empty());

    private static <T> T desk(WrittenArticles articles, Function<WritersDesk, T> work) {
        return articles.database().call("domain", em -> {
            WritersDesk desk = new WritersDesk();
            desk.people = new WritingPeople();
            desk.people.em = em;
            desk.articles = ArticleDeskFixtures.desk(articles, em);
            desk.caller = articles.caller();
            desk.clock = articles.clock();
            return work.apply(desk);
        });
    }

    private static Presence write(WrittenArticles articles, ArticleId article) {
        return desk(articles, desk -> desk.write(article));
    }

    private static Presence look(WrittenArticles articles, ArticleId article) {
        return desk(articles, desk -> desk.look(article));
    }

    private static void takeOver(WrittenArticles articles, ArticleId article) {
        desk(articles, desk -> {
            desk.takeOver(article);
            return null;
        });
    }

    private static ArticleId drafted(WrittenArticles articles) {
        return articles.as(WRITER, false).drafted(titled("Le pont")).id();
    }

    @ParameterizedTest
    @EnumSource
    void who_writes_is_seen_by_others_and_not_by_themselves(TestDatabase database) {
        WrittenArticles articles = new WrittenArticles(database);
        ArticleId article = drafted(articles);
        Instant begun = articles.clock().instant();

        assertThat(write(articles, article)).isEqualTo(ALONE);
        articles.clock().forward(Duration.ofSeconds(10));
        write(articles, article);
        articles.as(EDITOR, true);

        assertThat(look(articles, article).others()).containsExactly(new Writer(WRITER, begun));
        assertThat(write(articles, article).others()).containsExactly(new Writer(WRITER, begun));
        articles.as(WRITER, false);
        assertThat(look(articles, article).others()).containsExactly(new Writer(EDITOR, begun.plusSeconds(10)));
    }

    @ParameterizedTest
    @EnumSource
    void who_only_looks_is_not_seen(TestDatabase database) {
        WrittenArticles articles = new WrittenArticles(database);
        ArticleId article = drafted(articles);

        look(articles, article);

        assertThat(look(articles.as(EDITOR, true), article)).isEqualTo(NOBODY);
    }

    @ParameterizedTest
    @EnumSource
    void who_falls_silent_or_leaves_is_gone(TestDatabase database) {
        WrittenArticles articles = new WrittenArticles(database);
        ArticleId article = drafted(articles);
        write(articles, article);
        articles.clock().forward(WritersDesk.AWAY.minusSeconds(1));
        assertThat(look(articles.as(EDITOR, true), article).others()).hasSize(1);

        articles.clock().forward(Duration.ofSeconds(1));
        assertThat(look(articles, article)).isEqualTo(NOBODY);

        write(articles.as(WRITER, false), article);
        desk(articles, desk -> {
            desk.leave(article);
            return null;
        });
        assertThat(look(articles.as(EDITOR, true), article)).isEqualTo(NOBODY);
    }

    @ParameterizedTest
    @EnumSource
    void who_is_taken_over_from_is_told_until_they_take_over_in_their_turn(TestDatabase database) {
        WrittenArticles articles = new WrittenArticles(database);
        ArticleId article = drafted(articles);
        write(articles, article);

        takeOver(articles.as(EDITOR, true), article);

        Writer successor = new Writer(EDITOR, articles.clock().instant());
        assertThat(look(articles, article)).isEqualTo(ALONE);
        articles.as(WRITER, false);
        assertThat(write(articles, article)).isEqualTo(new Presence(List.of(successor), false, Optional.of(successor)));
        assertThat(look(articles.as(OTHER, true), article).others()).containsExactly(successor);

        takeOver(articles.as(WRITER, false), article);
        assertThat(write(articles, article)).isEqualTo(ALONE);
        assertThat(write(articles.as(EDITOR, true), article)
                        .takenOver()
                        .orElseThrow()
                        .who())
                .isEqualTo(WRITER);
    }

    @ParameterizedTest
    @EnumSource
    void an_article_that_one_may_not_see_has_nobody_writing(TestDatabase database) {
        WrittenArticles articles = new WrittenArticles(database);
        ArticleId article = drafted(articles);
        write(articles, article);
        articles.as(OTHER, false);

        assertThat(write(articles, article)).isEqualTo(NOBODY);
        takeOver(articles, article);
        assertThat(look(articles.as(EDITOR, true), article).others())
                .extracting(Writer::who)
                .containsExactly(WRITER);
    }

    @ParameterizedTest
    @EnumSource
    void who_has_left_for_good_writes_nowhere(TestDatabase database) {
        WrittenArticles articles = new WrittenArticles(database);
        ArticleId article = drafted(articles);
        write(articles, article);

        desk(articles, desk -> {
            desk.on(new AccountErased(WRITER));
            return null;
        });

        assertThat(look(articles.as(EDITOR, true), article)).isEqualTo(NOBODY);
    }
}
