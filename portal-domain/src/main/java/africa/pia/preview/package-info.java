/** Secret links under which people without an account may read what is not published yet, for a while. A leaf. */
package africa.pia.preview;
