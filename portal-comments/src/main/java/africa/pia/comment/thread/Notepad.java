package africa.pia.comment.thread;

import africa.pia.article.ArticleId;
import africa.pia.limit.Limit;
import africa.pia.limit.RateLimits;
import africa.pia.secret.SecretToken;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Keeps what somebody has written while they sign in, whether they had begun before or their sign-in ended meanwhile.
 * Nobody finds it but whoever holds the token; after a day it is gone.
 *
 * <p>Errors: {@code comment.too-long} (INVALID), {@code limit.too-many} (TOO_MANY).
 */
@Stateless
@PermitAll
public class Notepad {

    private static final Duration KEPT = Duration.ofDays(1);

    /** In characters as they are stored; more than any comment may have. */
    private static final int ROOM = 16_000;

    @Inject
    KeptTexts texts;

    @Inject
    DiscussionSettings settings;

    @Inject
    RateLimits limits;

    @Inject
    Clock clock;

    /**
     * Keeps a text as it was typed, however it will be judged when it is posted.
     *
     * @param client address of whoever sends it
     * @return by what it is found again
     */
    public SecretToken keep(ArticleId article, String typed, String client) {
        if (typed.length() > ROOM) {
            throw new CommentTooLongException(settings.maxLength());
        }
        limits.take(Limit.POST_CLIENT, client);
        SecretToken token = SecretToken.draw();
        // PostgreSQL stores no zero characters; nothing that anybody typed is lost with them.
        texts.add(new KeptText(token.hash(), article, typed.replace("\0", ""), clock.instant()));
        return token;
    }

    /** What was kept under an article; empty when there is nothing, or nothing any more. */
    public Optional<String> find(ArticleId article, SecretToken token) {
        return texts.find(token)
                .filter(text -> text.isUnder(article)
                        && text.isYoungerThan(clock.instant().minus(KEPT)))
                .map(KeptText::text);
    }

    /** It was posted. */
    public void tearOff(SecretToken token) {
        texts.remove(token);
    }

    /** Forgets what nobody came back for. Several nodes may do it at once. */
    @Schedule(hour = "*", minute = "41", persistent = false)
    public void forget() {
        texts.removeOlderThan(clock.instant().minus(KEPT));
    }
}
