/**
 * Mail to people: letters in their language, kept in the database until the mail server has taken them.
 *
 * <p>Public face: {@link africa.pia.mail.Outbox}, to which a feature hands a {@link africa.pia.mail.Letter} in its own
 * transaction. Knows no feature.
 */
package africa.pia.mail;
