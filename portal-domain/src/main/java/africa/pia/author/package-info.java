/**
 * The people who sign: their names, portraits, biographies and links, whether or not they have an account, and where the
 * addresses of their earlier names lead.
 *
 * <p>Public face: {@link africa.pia.author.AuthorRegister} (reading, and what a text is signed with), {@link
 * africa.pia.author.AuthorDesk} (editing and merging), {@link africa.pia.author.OwnAuthor} (one's own biography). That
 * somebody is called otherwise is announced by {@link africa.pia.author.AuthorEvent}: this package knows no articles.
 */
package africa.pia.author;
