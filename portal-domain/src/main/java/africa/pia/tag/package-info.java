/**
 * The register of topics: which labels there are, what those of before are called now, and where their addresses lead.
 *
 * <p>Public face: {@link africa.pia.tag.TagRegister} (reading, and what a text is filed with), {@link
 * africa.pia.tag.TagDesk} (renaming and merging). That a topic changed is announced by {@link africa.pia.tag.TagEvent}:
 * this package knows no articles.
 */
package africa.pia.tag;
