/** Pictures: taken in, measured, re-encoded, kept and served in sizes. Knows no articles. */
package africa.pia.media;
