package africa.pia.presence;

import static org.assertj.core.api.Assertions.assertThat;

import africa.pia.account.AccountEvent.AccountErased;
import africa.pia.account.AccountId;
import africa.pia.testing.TestClock;
import africa.pia.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PresenceBookTest {

    private static final long ARTICLE = 12;
    private static final AccountId AWA = new AccountId(1);
    private static final AccountId FATOU = new AccountId(2);

    private final TestClock clock = TestClock.atTheBeginning();
    private TestDatabase database;

    private <T> T asking(Function<PresenceBook, T> work) {
        return database.call("domain", em -> {
            PresenceBook book = new PresenceBook();
            book.em = em;
            return work.apply(book);
        });
    }

    private void telling(Consumer<PresenceBook> work) {
        asking(book -> {
            work.accept(book);
            return true;
        });
    }

    private void begin(TestDatabase chosen) {
        database = chosen;
        database.clear();
    }

    private List<Present> othersThan(AccountId who) {
        return asking(book -> book.others(ARTICLE, who, clock.instant()));
    }

    private Optional<AccountId> takerOf(AccountId who) {
        return asking(book -> book.takenBy(ARTICLE, who));
    }

    @ParameterizedTest
    @EnumSource
    void each_sees_who_else_writes_and_since_when_until_they_fall_silent(TestDatabase chosen) {
        begin(chosen);
        telling(book -> book.see(ARTICLE, AWA, clock.instant()));
        Present awa = new Present(AWA, clock.instant());
        clock.forward(Duration.ofSeconds(20));
        telling(book -> book.see(ARTICLE, FATOU, clock.instant()));
        telling(book -> book.see(ARTICLE, AWA, clock.instant()));
        telling(book -> book.see(ARTICLE + 1, new AccountId(3), clock.instant()));

        assertThat(othersThan(FATOU)).containsExactly(awa);
        assertThat(othersThan(AWA)).extracting(Present::account).containsExactly(FATOU);

        clock.forward(PresenceBook.SILENCE.plusSeconds(1));
        assertThat(othersThan(FATOU)).isEmpty();
        telling(book -> book.see(ARTICLE, AWA, clock.instant()));
        assertThat(othersThan(FATOU)).containsExactly(new Present(AWA, clock.instant()));
    }

    @ParameterizedTest
    @EnumSource
    void who_leaves_is_seen_no_more(TestDatabase chosen) {
        begin(chosen);
        telling(book -> book.see(ARTICLE, AWA, clock.instant()));

        telling(book -> book.leave(ARTICLE, AWA, clock.instant()));

        assertThat(othersThan(FATOU)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_late_farewell_does_not_hide_who_has_come_again(TestDatabase chosen) {
        begin(chosen);
        telling(book -> book.see(ARTICLE, AWA, clock.instant()));
        Instant heard = clock.instant();
        clock.forward(Duration.ofSeconds(1));
        telling(book -> book.see(ARTICLE, AWA, clock.instant()));

        telling(book -> book.leave(ARTICLE, AWA, heard));

        assertThat(othersThan(FATOU)).extracting(Present::account).containsExactly(AWA);
    }

    @ParameterizedTest
    @EnumSource
    void a_place_is_taken_from_the_others_and_may_be_taken_back(TestDatabase chosen) {
        begin(chosen);
        telling(book -> book.see(ARTICLE, AWA, clock.instant()));

        telling(book -> book.take(ARTICLE, FATOU, clock.instant()));
        assertThat(takerOf(AWA)).contains(FATOU);
        assertThat(takerOf(FATOU)).isEmpty();
        assertThat(othersThan(FATOU)).isEmpty();
        telling(book -> book.see(ARTICLE, AWA, clock.instant()));
        assertThat(takerOf(AWA)).contains(FATOU);

        telling(book -> book.take(ARTICLE, AWA, clock.instant()));
        assertThat(takerOf(AWA)).isEmpty();
        assertThat(takerOf(FATOU)).contains(AWA);
    }

    @ParameterizedTest
    @EnumSource
    void of_who_has_left_the_portal_nothing_remains(TestDatabase chosen) {
        begin(chosen);
        telling(book -> book.see(ARTICLE, AWA, clock.instant()));
        telling(book -> book.take(ARTICLE, FATOU, clock.instant()));

        telling(book -> book.on(new AccountErased(FATOU)));

        assertThat(takerOf(AWA)).isEmpty();
        assertThat(othersThan(AWA)).isEmpty();
    }
}
