package africa.pia.article;

import static africa.pia.article.ArticleFixtures.WRITER;
import static africa.pia.article.ArticleFixtures.aDraft;
import static org.assertj.core.api.Assertions.assertThat;

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
class ArchiveTest {

    private static final Instant NOON = ArticleFixtures.NOON;

    private static ArticleId published(Desk desk, Instant at) {
        return desk.intake(intake -> intake.publish(aDraft().draft(), WRITER, at, 0));
    }

    private static <T> T archive(Desk desk, Function<Archive, T> work) {
        return desk.articles(articles -> {
            Archive archive = new Archive();
            archive.articles = articles;
            return work.apply(archive);
        });
    }

    @ParameterizedTest
    @EnumSource
    void a_time_has_the_addresses_of_what_appeared_in_it_newest_first(TestDatabase database) {
        Desk desk = new Desk(database);
        published(desk, NOON.minus(Duration.ofDays(1)));
        published(desk, NOON);
        published(desk, NOON.plus(Duration.ofHours(1)));
        published(desk, NOON.plus(Duration.ofHours(2)));

        List<ArchivedAddress> addresses =
                archive(desk, archive -> archive.addresses(NOON, NOON.plus(Duration.ofHours(2)), 10));

        assertThat(addresses)
                .extracting(ArchivedAddress::changedAt)
                .containsExactly(NOON.plus(Duration.ofHours(1)), NOON);
    }

    @ParameterizedTest
    @EnumSource
    void what_was_taken_down_has_no_address(TestDatabase database) {
        Desk desk = new Desk(database);
        ArticleId id = published(desk, NOON);
        desk.asEditor()
                .newsroom(newsroom -> newsroom.withdraw(id, newsroom.open(id).version(), "Une erreur"));

        List<ArchivedAddress> addresses = archive(desk, archive -> archive.addresses(NOON, NOON.plusSeconds(1), 10));
        Optional<Instant> last = archive(desk, archive -> archive.lastBefore(NOON.plusSeconds(1)));

        assertThat(addresses).isEmpty();
        assertThat(last).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void the_last_before_an_instant_appeared_before_it(TestDatabase database) {
        Desk desk = new Desk(database);
        published(desk, NOON.minus(Duration.ofDays(40)));
        published(desk, NOON);

        Optional<Instant> last = archive(desk, archive -> archive.lastBefore(NOON));

        assertThat(last).contains(NOON.minus(Duration.ofDays(40)));
    }
}
