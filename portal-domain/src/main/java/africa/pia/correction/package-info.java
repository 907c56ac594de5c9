/**
 * The public ledger of corrections: what had been wrong in what readers saw, said with its date. Knows articles and
 * revisions by number; {@code article} enters here in the transaction that puts the error right.
 */
package africa.pia.correction;
