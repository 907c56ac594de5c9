/** Every public address: which view answers it, and how links to it are built. */
package africa.pia.web.url;
