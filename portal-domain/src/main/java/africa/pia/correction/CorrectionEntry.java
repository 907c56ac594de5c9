package africa.pia.correction;

import africa.pia.account.AccountId;
import africa.pia.revision.RevisionId;
import java.time.Instant;

/**
 * One public note that a published text had been wrong.
 *
 * @param article number of the article
 * @param note what had been wrong and what is right, in the article's language
 * @param by who put it right; for the staff
 * @param before the text that readers saw until then
 * @param after the text that they saw from then on
 */
public record CorrectionEntry(
        CorrectionId id, long article, String note, AccountId by, Instant at, RevisionId before, RevisionId after) {}
