/** The pages of administration: people, their roles and their standing. */
package africa.pia.web.admin;
