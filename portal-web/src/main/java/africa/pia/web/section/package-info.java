/** Lists of articles: by section, by tag, by author, newest first. */
package africa.pia.web.section;
