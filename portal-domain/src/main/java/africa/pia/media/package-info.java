/**
 * Pictures: taken in, measured, re-encoded, kept and served in sizes. Knows no articles.
 *
 * <p>Public face: {@link africa.pia.media.MediaLibrary} (read by everyone), {@link africa.pia.media.MediaDesk} (the
 * newsroom's side) and {@link africa.pia.media.MediaIntake} (the portal's own loaders). What a file goes through:
 * {@code PictureFormat} sniffs it, {@code PictureHeader} measures it without decoding, {@code Darkroom} decodes the
 * bare pixels and writes them anew, {@code MediaStore} keeps the bytes.
 */
package africa.pia.media;
