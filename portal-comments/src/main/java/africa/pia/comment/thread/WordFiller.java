package africa.pia.comment.thread;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

/** Makes older comments findable by their words, some of them every few seconds, until all are. */
@Singleton
@PermitAll
public class WordFiller {

    private static final int AT_ONCE = 500;

    @Inject
    CommentWords words;

    /** Runs on every node; what one has taken in the next does not find. */
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void fill() {
        words.fill(AT_ONCE);
    }
}
