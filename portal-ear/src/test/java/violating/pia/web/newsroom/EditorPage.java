package violating.pia.web.newsroom;

import jakarta.persistence.EntityManager;
import violating.pia.account.AccountIntake;
import violating.pia.web.moderation.QueuePage;

/** A page that speaks to the database, lets people in and knows another page. */
public class EditorPage {
    EntityManager em;
    AccountIntake intake;
    QueuePage other;
}
