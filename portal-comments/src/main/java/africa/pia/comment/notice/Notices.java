package africa.pia.comment.notice;

import africa.pia.account.AccountDirectory;
import africa.pia.account.AccountId;
import africa.pia.account.AccountProfile;
import africa.pia.account.Caller;
import africa.pia.account.Role;
import africa.pia.article.ArticleCatalogue;
import africa.pia.article.ArticleId;
import africa.pia.article.ArticleSummary;
import africa.pia.comment.moderation.Ground;
import africa.pia.comment.thread.Audience;
import africa.pia.comment.thread.CommentId;
import africa.pia.comment.thread.PostedComment;
import africa.pia.paging.Cursor;
import africa.pia.paging.Slice;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The caller's own notices, and whether they are mailed. */
@Stateless
@RolesAllowed(Role.NAME_READER)
public class Notices {

    /** More unread notices are not told apart. */
    public static final int COUNTED = 100;

    private static final int EXCERPT = 280;

    @Inject
    ToldNotices notices;

    @Inject
    NoticeReaders readers;

    @Inject
    Audience audience;

    @Inject
    ArticleCatalogue articles;

    @Inject
    AccountDirectory accounts;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** Newest first. Reading marks nothing; {@link #markRead} does. */
    public Slice<Notice> mine(Optional<Cursor> after, int limit) {
        AccountId account = caller.required();
        Slice<ToldNotice> slice =
                Slice.of(notices.of(account, after, limit + 1), limit, row -> Cursor.of(row.toldAt(), row.id()));
        Map<ArticleId, ArticleSummary> cards =
                articles.summaries(all(slice, ToldNotice::article).collect(Collectors.toSet()));
        Map<AccountId, AccountProfile> people =
                accounts.profiles(all(slice, ToldNotice::person).collect(Collectors.toSet()));
        Map<CommentId, PostedComment> visible =
                audience.visible(all(slice, ToldNotice::comment).collect(Collectors.toSet()));
        return slice.map(row -> row.asTold(
                row.article().map(cards::get),
                row.person().map(people::get),
                row.comment().map(visible::get).map(comment -> excerpt(comment.plainText()))));
    }

    private static <T> Stream<T> all(Slice<ToldNotice> slice, Function<ToldNotice, Optional<T>> fact) {
        return slice.items().stream().map(fact).flatMap(Optional::stream);
    }

    // What is quoted its reader has read before: a notice is for what is new, unless there is nothing else.
    private static String excerpt(String text) {
        String own = text.lines().filter(line -> !line.startsWith(">")).collect(Collectors.joining(" "));
        String line = (own.isBlank() ? text : own).replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= EXCERPT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, EXCERPT - 1)).stripTrailing() + "…";
    }

    /** How many the caller has not read yet, at most {@link #COUNTED}. */
    public int unread() {
        return notices.unread(caller.required(), COUNTED);
    }

    /**
     * Marks what the caller has been shown.
     *
     * @param newest id of the newest notice that was shown: what arrived meanwhile stays unread
     */
    public void markRead(long newest) {
        notices.markRead(caller.required(), newest, clock.instant());
    }

    /** When the caller wants to be written to of what is no decision. */
    public MailWish wish() {
        return readers.wishOf(caller.required());
    }

    /** Chooses when to be written to from now on. */
    public void choose(MailWish wish) {
        AccountId account = caller.required();
        readers.ensure(account).choose(wish);
        if (wish == MailWish.NEVER) {
            notices.stopMail(account);
        }
    }

    /** Whether a letter with this in it can be stopped; asked by whoever has the letter, signed in or not. */
    @PermitAll
    public boolean isStoppable(String token) {
        return readers.holding(token).isPresent();
    }

    /** Stops all letters that their reader can do without; of somebody who left nothing is known to stop. */
    @PermitAll
    public void stop(String token) {
        readers.holding(token).ifPresent(reader -> {
            reader.choose(MailWish.NEVER);
            notices.stopMail(reader.account());
        });
    }

    /**
     * A notice as it is told.
     *
     * @param outcome how it went, for the words; may be empty
     * @param ground present with a removal
     * @param article absent where there is none any more
     * @param person who did it, where that is told
     * @param statement the removal whose statement of reasons can be read
     * @param excerpt the beginning of the comment: as it was decided on, or as readers see it now; may be empty
     * @param visible whether readers see the comment now
     * @param tally how often it has happened since the last notice of it was read
     */
    public record Notice(
            long id,
            NoticeKind kind,
            String outcome,
            Optional<Ground> ground,
            String explanation,
            Optional<ArticleSummary> article,
            Optional<CommentId> comment,
            Optional<AccountProfile> person,
            Optional<Long> statement,
            String excerpt,
            boolean visible,
            int tally,
            Instant at,
            boolean read) {

        /** Whether it tells of a comment that cannot be read any more. */
        public boolean gone() {
            return kind.showsLiveComment() && excerpt.isEmpty();
        }
    }
}
