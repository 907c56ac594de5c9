package africa.pia.comment.scoring;

/**
 * How scoring learns.
 *
 * @param authors with how many different people a word must occur to be kept; 2 to 20
 * @param examples of how many judged comments, the latest, it learns; 100 to 200,000
 */
record ScoringSettings(int authors, int examples) {

    ScoringSettings {
        if (authors < 2 || authors > 20) {
            throw new IllegalArgumentException("portal.scoring.authors is not within 2 to 20: " + authors);
        }
        if (examples < 100 || examples > 200_000) {
            throw new IllegalArgumentException("portal.scoring.examples is not within 100 to 200000: " + examples);
        }
    }
}
