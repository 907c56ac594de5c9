package africa.pia.mail;

import africa.pia.site.SiteSettings;
import africa.pia.testing.RecordedEvents;
import africa.pia.testing.TestDatabase;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;

/** The outbox, ready for tests, and what lies in it. */
public final class OutboxFixtures {

    private OutboxFixtures() {}

    public static Outbox outbox(EntityManager em, Clock clock, SiteSettings site) {
        Outbox outbox = new Outbox();
        outbox.em = em;
        outbox.clock = clock;
        outbox.writer = new LetterWriter();
        outbox.writer.site = site;
        outbox.posted = new RecordedEvents<>();
        return outbox;
    }

    /** The subjects of the mails that wait, in the order in which they were posted. */
    public static List<String> subjects(TestDatabase database) {
        return database.call(
                "domain", em -> em.createQuery("select m.subject from OutgoingMail m order by m.id", String.class)
                        .getResultList());
    }

    /** The text of the mail that was posted last to an address. */
    public static String lastText(TestDatabase database, String recipient) {
        return database.call("domain", em -> em.createQuery(
                        "select m.text from OutgoingMail m where m.recipient = :to order by m.id desc", String.class)
                .setParameter("to", recipient)
                .setMaxResults(1)
                .getSingleResult());
    }
}
