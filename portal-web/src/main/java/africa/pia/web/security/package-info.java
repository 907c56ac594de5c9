/**
 * Who is asking and what they may see: the sign-in of each request, the gates before protected pages, forged forms
 * refused, the headers that tell browsers what to forbid.
 *
 * <p>Public face: {@link africa.pia.web.security.CurrentAccount} for views, {@link africa.pia.web.security.SignInCookie}
 * for the pages that sign in and out.
 */
package africa.pia.web.security;
