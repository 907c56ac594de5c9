/** Pictures over HTTP: how they are served, and how much is read of what is sent. */
package africa.pia.web.media;
