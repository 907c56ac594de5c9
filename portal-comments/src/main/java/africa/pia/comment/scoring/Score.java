package africa.pia.comment.scoring;

import africa.pia.comment.screening.Span;
import java.util.List;

/**
 * How like what this desk removes a text is.
 *
 * @param share of such texts that people removed, by what the model knows; 0 to 1
 * @param weighed what weighed, the heaviest first
 */
public record Score(double share, List<Weighed> weighed) {

    public Score {
        weighed = List.copyOf(weighed);
    }

    /** The share in whole percents, rounded down: what is compared with a threshold. */
    public int getPercent() {
        return (int) Math.floor(share * 100);
    }

    /**
     * One thing that weighed.
     *
     * @param sort what it is
     * @param word as it is known, folded; of a shape its name
     * @param weight what it adds to the odds of a removal; below zero it speaks for the text
     * @param spans where in the text it stands; none for a shape
     */
    public record Weighed(Sort sort, String word, double weight, List<Span> spans) {

        public Weighed {
            spans = List.copyOf(spans);
        }

        public boolean isAgainst() {
            return weight > 0;
        }
    }

    /** What can weigh. */
    public enum Sort {
        WORD,
        /** Two neighbouring words. */
        PAIR,
        /** An unknown word, by the words that it resembles. */
        LIKENESS,
        SHAPE
    }
}
