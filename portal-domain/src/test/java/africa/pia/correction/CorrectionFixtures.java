package africa.pia.correction;

import jakarta.persistence.EntityManager;

/** What this package stores, on a test database, for the tests of those who write here. */
public final class CorrectionFixtures {

    private CorrectionFixtures() {}

    public static CorrectionLedger ledger(EntityManager em) {
        CorrectionLedger ledger = new CorrectionLedger();
        ledger.em = em;
        return ledger;
    }
}
