package africa.pia.tag;

import africa.pia.account.AccountId;
import africa.pia.account.Caller;
import africa.pia.change.ChangeLog;
import africa.pia.testing.RecordedActs;
import africa.pia.testing.RecordedEvents;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.function.Consumer;

/** The register for tests of the packages that ask it. */
public final class TagFixtures {

    private TagFixtures() {}

    public static TagRegister register(EntityManager em, Clock clock) {
        TagRegister register = new TagRegister();
        register.tags = tags(em);
        register.clock = clock;
        return register;
    }

    /** A desk whose events somebody hears. */
    public static TagDesk desk(EntityManager em, ChangeLog log, Consumer<TagEvent> listener) {
        TagDesk desk = new TagDesk();
        desk.tags = tags(em);
        desk.events = new RecordedEvents<>(listener);
        desk.acts = new RecordedActs();
        desk.log = log;
        desk.caller = new Caller() {
            @Override
            public AccountId required() {
                return new AccountId(8);
            }
        };
        return desk;
    }

    static Tags tags(EntityManager em) {
        Tags tags = new Tags();
        tags.em = em;
        return tags;
    }
}
