package africa.pia.comment.scoring;

import africa.pia.account.AccountId;
import africa.pia.comment.scoring.Example.Use;
import africa.pia.comment.thread.CommentId;
import java.util.ArrayList;
import java.util.List;

/** Examples for tests: an invented desk that removes what is rude. */
final class Lessons {

    private static final String[] RUDE = {"menteur", "voleur", "idiot", "pourri", "vendu"};
    private static final String[] CIVIL = {"merci", "article", "question", "budget", "analyse"};
    private static final String[] PLAIN = {"ministre", "ville", "hier", "encore", "vraiment", "demain"};

    private Lessons() {}

    static Example example(long id, long author, String text, boolean removed) {
        return new Example(new CommentId(id), new AccountId(author), text, removed);
    }

    /** An example with an id of the wanted use, from a number on. */
    static Example of(Use use, long from, long author, String text, boolean removed) {
        long id = from;
        while (example(id, author, text, removed).use() != use) {
            id++;
        }
        return example(id, author, text, removed);
    }

    /** So many judged comments by ten people, a third of them removed; one in sixteen judged against its words. */
    static List<Example> desk(int comments) {
        List<Example> examples = new ArrayList<>();
        for (int i = 1; i <= comments; i++) {
            boolean rude = dice(i, 1, 3) == 0;
            String[] said = rude ? RUDE : CIVIL;
            String text = "Le " + PLAIN[dice(i, 2, 6)] + " est " + said[dice(i, 3, 5)] + " pour " + PLAIN[dice(i, 4, 6)]
                    + (dice(i, 5, 2) == 0 ? "" : ", " + said[dice(i, 6, 5)]);
            examples.add(example(i, dice(i, 7, 10), text, rude != (dice(i, 8, 16) == 0)));
        }
        return examples;
    }

    /** Always the same throw for the same turn. */
    private static int dice(int turn, int which, int sides) {
        int mixed = (turn * 31 + which) * 0x9E3779B9;
        mixed = (mixed ^ (mixed >>> 15)) * 0x85EBCA6B;
        mixed = (mixed ^ (mixed >>> 13)) * 0xC2B2AE35;
        return Math.floorMod(mixed ^ (mixed >>> 16), sides);
    }
}
