/** What machines read: feeds, sitemaps, and the files that tell them what there is. */
package africa.pia.web.feed;
