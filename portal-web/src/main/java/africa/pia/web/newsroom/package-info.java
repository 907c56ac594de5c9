/** The newsroom's screens: the list of articles, the page on which they are written, the library of pictures. */
package africa.pia.web.newsroom;
