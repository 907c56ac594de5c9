package africa.pia.mail;

import static org.assertj.core.api.Assertions.assertThat;

import africa.pia.site.SiteSettings;
import africa.pia.testing.TestClock;
import africa.pia.testing.TestDatabase;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MailRoundStorageTest {

    private final TestClock clock = TestClock.atTheBeginning();
    private final SiteSettings site = new SiteSettings(
            "PIA AFRICA", URI.create("https://pia.example"), Locale.FRENCH, ZoneId.of("Africa/Abidjan"));

    private MailRound round(EntityManager em) {
        MailRound round = new MailRound();
        round.em = em;
        round.clock = clock;
        return round;
    }

    private void post(TestDatabase database, String to) {
        database.run(
                "domain", em -> OutboxFixtures.outbox(em, clock, site).post(Letter.of(to, Locale.FRENCH, "erased")));
    }

    private List<OutgoingMail> claim(TestDatabase database) {
        return database.call("domain", em -> round(em).claim(10));
    }

    @ParameterizedTest
    @EnumSource
    void a_mail_that_is_claimed_is_nobody_elses_for_a_while(TestDatabase database) {
        database.clear();
        post(database, "awa@example.org");

        List<OutgoingMail> mine = claim(database);
        List<OutgoingMail> theirs = claim(database);

        assertThat(mine).extracting(OutgoingMail::recipient).containsExactly("awa@example.org");
        assertThat(theirs).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void of_two_nodes_that_read_the_same_mail_one_claims_it(TestDatabase database) {
        database.clear();
        post(database, "awa@example.org");
        try (EntityManager slow = database.entityManager("domain")) {
            slow.getTransaction().begin();
            slow.createQuery("select m from OutgoingMail m", OutgoingMail.class).getResultList();
            List<OutgoingMail> theirs = claim(database);

            List<OutgoingMail> mine = round(slow).claim(10);
            slow.getTransaction().commit();

            assertThat(theirs).hasSize(1);
            assertThat(mine).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_mail_that_a_dying_node_had_claimed_is_sent_by_another(TestDatabase database) {
        database.clear();
        post(database, "awa@example.org");
        claim(database);

        clock.forward(MailRound.CLAIM);

        assertThat(claim(database)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_mail_that_was_sent_is_forgotten(TestDatabase database) {
        database.clear();
        post(database, "awa@example.org");
        OutgoingMail mail = claim(database).get(0);

        database.run("domain", em -> round(em).done(mail.id()));

        assertThat(OutboxFixtures.subjects(database)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_mail_that_was_not_taken_is_tried_again_later_each_time(TestDatabase database) {
        database.clear();
        post(database, "awa@example.org");
        OutgoingMail first = claim(database).get(0);
        database.run("domain", em -> round(em).tryAgain(first.id(), first.attempts()));
        assertThat(claim(database)).isEmpty();

        clock.forward(Duration.ofMinutes(1));
        OutgoingMail second = claim(database).get(0);
        database.run("domain", em -> round(em).tryAgain(second.id(), second.attempts()));
        clock.forward(Duration.ofMinutes(1));

        assertThat(claim(database)).isEmpty();
        clock.forward(Duration.ofMinutes(1));
        assertThat(claim(database)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void mails_are_carried_in_the_order_in_which_they_were_posted(TestDatabase database) {
        database.clear();
        post(database, "a@example.org");
        clock.forward(Duration.ofSeconds(1));
        post(database, "b@example.org");

        assertThat(claim(database))
                .extracting(OutgoingMail::recipient)
                .containsExactly("a@example.org", "b@example.org");
    }

    @ParameterizedTest
    @EnumSource
    void a_letter_whose_cause_is_undone_is_never_sent(TestDatabase database) {
        database.clear();
        try (EntityManager failing = database.entityManager("domain")) {
            failing.getTransaction().begin();
            OutboxFixtures.outbox(failing, clock, site).post(Letter.of("awa@example.org", Locale.FRENCH, "erased"));
            failing.flush();
            failing.getTransaction().rollback();
        }

        assertThat(claim(database)).isEmpty();
    }
}
