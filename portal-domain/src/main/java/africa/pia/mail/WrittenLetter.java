package africa.pia.mail;

/**
 * A letter in words.
 *
 * @param subject one line
 * @param text for programs and people who read plain text
 * @param html the same, a whole document
 */
record WrittenLetter(String subject, String text, String html) {}
