package africa.pia.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import africa.pia.account.AccountId;
import africa.pia.account.AccountIntake;
import africa.pia.account.EmailAddress;
import africa.pia.article.ArticleDraft;
import africa.pia.article.ArticleId;
import africa.pia.article.ArticleIntake;
import africa.pia.author.AuthorIntake;
import africa.pia.media.MediaId;
import africa.pia.media.MediaIntake;
import africa.pia.media.Picture;
import africa.pia.media.PictureWords;
import africa.pia.testing.TestDatabase;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SampleIllustratorTest {

    private static final int LIDAR = 1;
    private static final int BOREHOLES = 2;
    private static final int SOLAR_ROOFS = 2;
    private static final int MIDWIVES = 4;

    private final List<String> developed = new ArrayList<>();
    private final List<Long> illustrated = new ArrayList<>();
    private final Map<String, MediaId> portraits = new HashMap<>();
    private boolean powerCut;

    @ParameterizedTest
    @EnumSource
    void every_article_gets_its_pictures_once(TestDatabase database) {
        await(database);

        assertThat(illustrateNext(database)).isTrue();
        assertThat(illustrateNext(database)).isFalse();
        assertThat(illustrateNext(database)).isFalse();

        assertThat(illustrated).containsExactly(71L, 72L);
        assertThat(developed).doesNotHaveDuplicates().contains("lidar-toit.jpg");
    }

    @ParameterizedTest
    @EnumSource
    void who_signs_is_shown_with_the_first_of_their_articles(TestDatabase database) {
        database.clear();
        database.run("domain", em -> {
            awaited(em).add(new AwaitedPicture(new ArticleId(71), SOLAR_ROOFS));
            awaited(em).add(new AwaitedPicture(new ArticleId(72), MIDWIVES));
        });

        illustrateNext(database);
        assertThat(portraits).containsOnlyKeys("Aminata Sow", "Moussa Traoré");
        illustrateNext(database);

        assertThat(developed).doesNotHaveDuplicates().contains("aminata-sow.jpg", "moussa-traore.jpg");
    }

    @ParameterizedTest
    @EnumSource
    void whoever_comes_after_a_power_cut_goes_on_with_the_article_it_struck(TestDatabase database) {
        await(database);
        powerCut = true;
        assertThatIllegalStateException().isThrownBy(() -> illustrateNext(database));
        powerCut = false;

        boolean more = illustrateNext(database);

        assertThat(more).isTrue();
        assertThat(illustrated).containsExactly(71L);
    }

    @ParameterizedTest
    @EnumSource
    void an_article_that_another_node_illustrates_just_now_is_left_to_it(TestDatabase database) {
        await(database);
        try (EntityManager other = database.entityManager("domain")) {
            other.getTransaction().begin();
            AwaitedPictures theirs = awaited(other);
            AwaitedPicture first = theirs.takeNext().orElseThrow();
            theirs.remove(first);
            other.getTransaction().commit();
        }

        boolean more = illustrateNext(database);

        assertThat(more).isFalse();
        assertThat(illustrated).containsExactly(72L);
    }

    private static void await(TestDatabase database) {
        database.clear();
        database.run("domain", em -> {
            awaited(em).add(new AwaitedPicture(new ArticleId(72), BOREHOLES));
            awaited(em).add(new AwaitedPicture(new ArticleId(71), LIDAR));
        });
    }

    private boolean illustrateNext(TestDatabase database) {
        return database.call("domain", em -> {
            SampleIllustrator illustrator = new SampleIllustrator();
            illustrator.awaited = awaited(em);
            illustrator.files = new SampleFiles();
            illustrator.accounts = new AccountIntake() {
                @Override
                public Optional<AccountId> find(EmailAddress email) {
                    return Optional.of(new AccountId(3));
                }
            };
            illustrator.media = new MediaIntake() {
                @Override
                public Picture admit(byte[] content, String fileName, PictureWords words, AccountId by) {
                    developed.add(fileName);
                    if (powerCut) {
                        throw new IllegalStateException("no light");
                    }
                    return new Picture(new MediaId(9), fileName, 1600, 900, List.of(800, 1600), "", "", "", "");
                }
            };
            illustrator.authors = new AuthorIntake() {
                @Override
                public boolean awaitsPortrait(String name) {
                    return !portraits.containsKey(name);
                }

                @Override
                public void portray(String name, MediaId portrait) {
                    portraits.put(name, portrait);
                }
            };
            illustrator.articles = new ArticleIntake() {
                @Override
                public boolean illustrate(ArticleId id, ArticleDraft bare, ArticleDraft draft) {
                    assertThat(bare.leadFigure()).isEmpty();
                    assertThat(draft.leadFigure()).isPresent();
                    return illustrated.add(id.value());
                }
            };
            return illustrator.illustrateNext();
        });
    }

    private static AwaitedPictures awaited(EntityManager em) {
        AwaitedPictures awaited = new AwaitedPictures();
        awaited.em = em;
        return awaited;
    }
}
