/**
 * The light edition under {@code /l/}: front page, sections and articles as text, each below 30 kilobytes, without script,
 * web font or picture. What it leaves out is one link away, and a picture's link says what it weighs.
 */
package africa.pia.web.light;
