/**
 * People who can sign in: registering, signing in, their roles and standing, their public face.
 *
 * <p>Public face: {@link africa.pia.account.AccountDirectory} (read), {@link africa.pia.account.Registrar} and its
 * neighbours (act), {@link africa.pia.account.Caller} (who is asking).
 */
package africa.pia.account;
