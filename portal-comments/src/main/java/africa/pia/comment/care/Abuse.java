package africa.pia.comment.care;

import africa.pia.comment.screening.Finding;

/** What says that a comment is abusive: its score, or a word of the lists. */
final class Abuse {

    private static final String SCORE = "score";
    private static final String WORDS = "words";

    private Abuse() {}

    /**
     * Whether a finding says so.
     *
     * @param percent from which score on
     */
    static boolean isFound(Finding finding, int percent) {
        return finding.rule().equals(WORDS) || finding.rule().equals(SCORE) && share(finding.detail()) >= percent;
    }

    /** A score in whole percents; 0 where it is none. */
    private static long share(String decimal) {
        return decimal.matches("[01]\\.[0-9]{2}") ? Long.parseLong(decimal.replace(".", "")) : 0;
    }
}
