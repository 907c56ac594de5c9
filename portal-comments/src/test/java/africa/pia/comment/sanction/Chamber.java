package africa.pia.comment.sanction;

import static africa.pia.comment.thread.Talk.NADIA;
import static africa.pia.comment.thread.Talk.OUSMANE;

import africa.pia.account.AccountDirectory;
import africa.pia.account.AccountEvent.AccountErased;
import africa.pia.account.AccountId;
import africa.pia.account.AccountPost;
import africa.pia.account.AccountProfile;
import africa.pia.comment.thread.Talk;
import africa.pia.testing.RecordedActs;
import africa.pia.testing.RecordedEvents;
import africa.pia.testing.TestClock;
import africa.pia.testing.TestDatabase;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Where people are judged, on a real database: NADIA and OUSMANE work here, everybody else reads. */
final class Chamber {

    private final TestDatabase database;
    private final TestClock clock = TestClock.atTheBeginning();
    private final RecordedEvents<SanctionGiven> given = new RecordedEvents<>();
    private final RecordedEvents<SanctionLifted> lifted = new RecordedEvents<>();
    private final RecordedEvents<SanctionUpheld> upheld = new RecordedEvents<>();
    private final RecordedActs acts = new RecordedActs();
    private final List<String> letters = new ArrayList<>();

    private Chamber(TestDatabase database) {
        this.database = database;
    }

    static Chamber on(TestDatabase database) {
        database.clear();
        return new Chamber(database);
    }

    TestClock clock() {
        return clock;
    }

    Instant now() {
        return clock.instant();
    }

    List<SanctionGiven> given() {
        return given.fired();
    }

    List<SanctionLifted> lifted() {
        return lifted.fired();
    }

    List<SanctionUpheld> upheld() {
        return upheld.fired();
    }

    /** Kinds of the acts that were entered in the log. */
    List<String> acts() {
        return acts.kinds();
    }

    /** Names of the letters that went out, with who got them. */
    List<String> letters() {
        return letters;
    }

    <T> T as(AccountId account, Function<Sanctions, T> act) {
        return database.call("comments", em -> {
            Sanctions sanctions = new Sanctions();
            sanctions.rows = rows(em);
            sanctions.notes = notes(em);
            sanctions.accounts = accounts();
            sanctions.letters = letters(letters);
            sanctions.acts = acts;
            sanctions.caller = Talk.caller(Optional.of(account));
            sanctions.given = given;
            sanctions.lifted = lifted;
            sanctions.upheld = upheld;
            sanctions.clock = clock;
            return act.apply(sanctions);
        });
    }

    void does(AccountId account, Consumer<Sanctions> act) {
        as(account, sanctions -> {
            act.accept(sanctions);
            return true;
        });
    }

    <T> T noting(AccountId account, Function<Notebook, T> act) {
        return database.call("comments", em -> {
            Notebook notebook = new Notebook();
            notebook.notes = notes(em);
            notebook.accounts = accounts();
            notebook.caller = Talk.caller(Optional.of(account));
            notebook.clock = clock;
            return act.apply(notebook);
        });
    }

    Standing standing(AccountId person) {
        return standings(List.of(person)).getOrDefault(person, Standing.GOOD);
    }

    Map<AccountId, Standing> standings(Collection<AccountId> people) {
        return database.call("comments", em -> {
            Standings standings = new Standings();
            standings.rows = rows(em);
            standings.clock = clock;
            return standings.of(people);
        });
    }

    void erase(AccountId person) {
        database.run("comments", em -> {
            ErasedPeople erased = new ErasedPeople();
            erased.rows = rows(em);
            erased.notes = notes(em);
            erased.on(new AccountErased(person));
        });
    }

    private static SanctionRows rows(EntityManager em) {
        SanctionRows rows = new SanctionRows();
        rows.em = em;
        return rows;
    }

    private static PersonNotes notes(EntityManager em) {
        PersonNotes notes = new PersonNotes();
        notes.em = em;
        return notes;
    }

    private static SanctionLetters letters(List<String> sent) {
        SanctionLetters letters = new SanctionLetters();
        letters.post = new AccountPost() {
            @Override
            public void send(AccountId to, String template, String path, Object... arguments) {
                sent.add(template + " to " + to);
            }
        };
        return letters;
    }

    private static AccountDirectory accounts() {
        return new AccountDirectory() {
            @Override
            public Map<AccountId, AccountProfile> profiles(Collection<AccountId> ids) {
                Map<AccountId, AccountProfile> profiles =
                        new HashMap<>(Talk.accounts().profiles(ids));
                profiles.replaceAll((id, profile) -> new AccountProfile(
                        id, profile.displayName(), id.equals(NADIA) || id.equals(OUSMANE), profile.erased()));
                return profiles;
            }
        };
    }
}
