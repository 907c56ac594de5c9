/** One article as its readers see it, and the talk under it. */
package africa.pia.web.article;
