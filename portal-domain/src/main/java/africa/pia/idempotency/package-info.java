/**
 * Requests that may be sent again and take effect once: what was answered is kept beside the effect, in the same
 * transaction.
 *
 * <p>Public face: {@link africa.pia.idempotency.ReceiptBook}. Used by the API's edge only; knows no feature.
 */
package africa.pia.idempotency;
