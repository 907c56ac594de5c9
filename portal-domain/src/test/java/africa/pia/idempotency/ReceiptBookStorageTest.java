package africa.pia.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import africa.pia.testing.TestClock;
import africa.pia.testing.TestDatabase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityTransaction;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReceiptBookStorageTest {

    private static final RequestKey REQUEST = RequestKey.of("account 7", "POST /articles", "k-1");
    private static final String BODY = "a".repeat(64);
    private static final String OTHER_BODY = "b".repeat(64);

    private final TestClock clock = TestClock.atTheBeginning();

    private ReceiptBook book(EntityManager em) {
        ReceiptBook book = new ReceiptBook();
        book.em = em;
        book.clock = clock;
        return book;
    }

    private static Answer created() {
        return new Answer(
                201,
                Map.of("ETag", "\"1\"", "Location", "http://localhost/api/v1/articles/12"),
                "{\"id\":12}".getBytes(StandardCharsets.UTF_8));
    }

    private void enter(TestDatabase database) {
        database.run("domain", em -> {
            book(em).claim(REQUEST, BODY);
            book(em).enter(REQUEST, created());
        });
    }

    private Optional<Answer> answer(TestDatabase database, String body) {
        return database.call("domain", em -> book(em).answerTo(REQUEST, body));
    }

    @ParameterizedTest
    @EnumSource
    void an_answer_is_given_back_as_it_was(TestDatabase database) {
        database.clear();

        enter(database);

        Answer answer = answer(database, BODY).orElseThrow();
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.headers()).isEqualTo(created().headers());
        assertThat(answer.body()).isEqualTo(created().body());
    }

    @ParameterizedTest
    @EnumSource
    void a_key_with_another_body_is_refused(TestDatabase database) {
        database.clear();

        enter(database);

        assertThatThrownBy(() -> answer(database, OTHER_BODY)).hasMessage("idempotency.key-reused");
    }

    @ParameterizedTest
    @EnumSource
    void a_claim_that_was_rolled_back_leaves_nothing(TestDatabase database) {
        database.clear();

        try (EntityManager em = database.entityManager("domain")) {
            em.getTransaction().begin();
            book(em).claim(REQUEST, BODY);
            em.getTransaction().rollback();
        }

        assertThat(answer(database, BODY)).isEmpty();
        enter(database);
        assertThat(answer(database, BODY)).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void a_request_is_not_claimed_twice(TestDatabase database) {
        database.clear();

        enter(database);

        assertThatThrownBy(() -> database.run("domain", em -> book(em).claim(REQUEST, BODY)))
                .hasMessage("idempotency.in-progress");
    }

    @ParameterizedTest
    @EnumSource
    void of_two_at_once_the_second_waits_and_finds_the_answer_of_the_first(TestDatabase database) throws Exception {
        database.clear();
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Void> second;

        try (EntityManager em = database.entityManager("domain")) {
            EntityTransaction first = em.getTransaction();
            first.begin();
            book(em).claim(REQUEST, BODY);
            second = CompletableFuture.runAsync(() -> database.run("domain", other -> {
                begun.countDown();
                book(other).claim(REQUEST, BODY);
            }));
            begun.await();
            book(em).enter(REQUEST, created());
            first.commit();
        }

        assertThatThrownBy(() -> second.get(30, TimeUnit.SECONDS)).cause().hasMessage("idempotency.in-progress");
        assertThat(answer(database, BODY)).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void after_a_day_a_key_may_mean_something_new(TestDatabase database) {
        database.clear();
        enter(database);

        clock.forward(ReceiptBook.KEPT.plusSeconds(1));

        assertThat(answer(database, OTHER_BODY)).isEmpty();
        database.run("domain", em -> {
            book(em).claim(REQUEST, OTHER_BODY);
            book(em).enter(REQUEST, created());
        });
        assertThat(answer(database, OTHER_BODY)).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void what_is_older_than_a_day_is_forgotten_and_nothing_else(TestDatabase database) {
        database.clear();
        enter(database);
        clock.forward(Duration.ofHours(23));
        RequestKey later = RequestKey.of("account 7", "POST /articles", "k-2");
        database.run("domain", em -> {
            book(em).claim(later, BODY);
            book(em).enter(later, created());
        });

        clock.forward(Duration.ofHours(2));
        database.run("domain", em -> book(em).forget());

        database.run("domain", em -> {
            assertThat(em.find(Receipt.class, REQUEST.digest())).isNull();
            assertThat(em.find(Receipt.class, later.digest())).isNotNull();
        });
    }
}
