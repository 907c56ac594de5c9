package africa.pia.mail;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/** Mails that wait to be sent. A letter is posted in the transaction of what causes it: both happen or neither. */
@Stateless
public class Outbox {

    @PersistenceContext(unitName = "domain")
    EntityManager em;

    @Inject
    LetterWriter writer;

    @Inject
    Clock clock;

    @Inject
    Event<MailPosted> posted;

    /** Posts a letter in the caller's transaction. */
    public void post(Letter letter) {
        em.persist(new OutgoingMail(letter, writer.write(letter), clock.instant()));
        posted.fire(new MailPosted());
    }
}
