/** The pages on which people register, sign in and keep their account. */
package africa.pia.web.account;
