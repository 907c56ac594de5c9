package africa.pia.media;

/**
 * Prints of a picture are not needed any more.
 *
 * @param kept the edition that stays; 0 for none
 */
record Forsaken(MediaId media, int kept) {}
