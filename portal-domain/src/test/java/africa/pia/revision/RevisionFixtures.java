package africa.pia.revision;

import jakarta.persistence.EntityManager;

/** What this package stores, on a test database, for the tests of those who write here. */
public final class RevisionFixtures {

    private RevisionFixtures() {}

    public static RevisionBook book(EntityManager em) {
        RevisionBook book = new RevisionBook();
        book.em = em;
        return book;
    }
}
