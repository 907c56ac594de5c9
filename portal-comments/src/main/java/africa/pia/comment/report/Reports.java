package africa.pia.comment.report;

import africa.pia.account.AccountDirectory;
import africa.pia.account.AccountId;
import africa.pia.account.AccountProfile;
import africa.pia.account.Caller;
import africa.pia.account.Role;
import africa.pia.article.ArticleCatalogue;
import africa.pia.article.ArticleId;
import africa.pia.article.ArticleSummary;
import africa.pia.comment.sanction.Standings;
import africa.pia.comment.thread.CommentId;
import africa.pia.comment.thread.OpenFlags;
import africa.pia.comment.thread.OpenFlags.Target;
import africa.pia.limit.Limit;
import africa.pia.limit.RateLimits;
import africa.pia.paging.Cursor;
import africa.pia.paging.Slice;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reports of comments by readers: made by anybody who has signed in, settled by the next decision on the comment.
 *
 * <p>Errors: {@code comment.unknown} (UNKNOWN), {@code flag.own-comment}, {@code
 * sanction.suspended}, {@code sanction.banned} (REFUSED), {@code flag.already-reported}
 * (CONFLICT), {@code flag.invalid} (INVALID, naming {@code reason} or {@code text}), {@code limit.too-many} (TOO_MANY).
 */
@Stateless
public class Reports {

    @Inject
    OpenFlags comments;

    @Inject
    Flags flags;

    @Inject
    Standings standings;

    @Inject
    ArticleCatalogue articles;

    @Inject
    AccountDirectory accounts;

    @Inject
    RateLimits limits;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * Reports a comment that readers see. One who reports the same text again is told so; a text that has changed since
     * may be reported anew, once the earlier report is settled.
     *
     * @param text what there is to say besides; needed where the reason is OTHER, at most 500 characters
     */
    @RolesAllowed(Role.NAME_READER)
    public Receipt report(CommentId comment, Optional<FlagReason> reason, String text) {
        AccountId reporter = caller.required();
        standings.of(reporter).requireMayTakePart();
        Complaint complaint = Complaint.of(reason, text);
        limits.take(Limit.FLAG_ACCOUNT, reporter.toString());
        // Locked for all that follows: nobody decides on it meanwhile.
        Target target = comments.lock(comment);
        if (target.author().equals(reporter)) {
            throw new OwnFlagException();
        }
        if (flags.hasReported(reporter, comment, target.writtenAt())) {
            throw new AlreadyReportedException();
        }

        Flag flag = new Flag(target, reporter, complaint, clock.instant());
        flags.add(flag);
        if (flag.isOpen()) {
            flags.countReported(reporter);
            comments.add(comment, 1);
        }
        flags.flush();
        return receipt(flag);
    }

    /** The caller's own report; empty when there is none such. */
    @RolesAllowed(Role.NAME_READER)
    public Optional<Receipt> mine(long id) {
        return flags.find(id)
                .filter(flag -> flag.reporter().equals(caller.account()))
                .map(Reports::receipt);
    }

    /** The caller's own reports with what became of them, the last one first. */
    @RolesAllowed(Role.NAME_READER)
    public Slice<Mine> mine(Optional<Cursor> after, int limit) {
        Slice<Flag> slice = Slice.of(
                flags.of(caller.required(), after, limit + 1), limit, flag -> Cursor.of(flag.flaggedAt(), flag.id()));
        Map<ArticleId, ArticleSummary> cards =
                articles.summaries(slice.items().stream().map(Flag::article).collect(Collectors.toSet()));
        return slice.map(flag -> new Mine(receipt(flag), cards.get(flag.article())));
    }

    /** The open reports of some comments, each comment's first come first; what has none is absent. */
    @RolesAllowed(Role.NAME_MODERATOR)
    public Map<CommentId, List<OpenFlag>> openOn(Collection<CommentId> of) {
        List<Flag> open = flags.openOn(of);
        List<AccountId> reporters =
                open.stream().flatMap(flag -> flag.reporter().stream()).toList();
        Map<AccountId, AccountProfile> profiles = accounts.profiles(reporters);
        Map<AccountId, Accuracy> accuracies = flags.accuracies(reporters);
        return open.stream()
                .collect(Collectors.groupingBy(
                        Flag::comment,
                        LinkedHashMap::new,
                        Collectors.mapping(flag -> open(flag, profiles, accuracies), Collectors.toList())));
    }

    private static OpenFlag open(
            Flag flag, Map<AccountId, AccountProfile> profiles, Map<AccountId, Accuracy> accuracies) {
        return new OpenFlag(
                flag.id(),
                flag.reason(),
                flag.text(),
                flag.reporter().map(profiles::get),
                flag.reporter().map(accuracies::get).orElse(Accuracy.NONE),
                flag.flaggedAt());
    }

    /** How many readers said of some comments that they are of another opinion; what has none is absent. */
    @RolesAllowed(Role.NAME_MODERATOR)
    public Map<CommentId, Integer> disagreements(Collection<CommentId> of) {
        return flags.disagreements(of);
    }

    /** How often moderators agreed with some people who reported; who never did is absent. */
    @RolesAllowed(Role.NAME_MODERATOR)
    public Map<AccountId, Accuracy> accuracies(Collection<AccountId> reporters) {
        return flags.accuracies(reporters);
    }

    private static Receipt receipt(Flag flag) {
        return new Receipt(
                flag.id(),
                flag.comment(),
                flag.reason(),
                flag.text(),
                flag.excerpt(),
                flag.state(),
                flag.flaggedAt(),
                flag.settledAt());
    }

    /**
     * What a reader has in hand of a report.
     *
     * @param excerpt the beginning of what was reported, as it stood
     * @param settledAt when it was answered; empty while it is open
     */
    public record Receipt(
            long id,
            CommentId comment,
            FlagReason reason,
            String text,
            String excerpt,
            FlagState state,
            Instant at,
            Optional<Instant> settledAt) {}

    /** An own report and the article under which the comment stands. */
    public record Mine(Receipt receipt, ArticleSummary article) {}

    /**
     * A report that waits for a moderator.
     *
     * @param reporter empty when that person has left
     */
    public record OpenFlag(
            long id,
            FlagReason reason,
            String text,
            Optional<AccountProfile> reporter,
            Accuracy accuracy,
            Instant at) {}

    /**
     * How somebody's reports went.
     *
     * @param reported how many were made; mere disagreement is not counted
     * @param settled how many of them were answered
     * @param agreed how many of those led to a removal
     */
    public record Accuracy(int reported, int settled, int agreed) {

        public static final Accuracy NONE = new Accuracy(0, 0, 0);

        /** Of a hundred answered reports so many led to a removal; empty while none is answered. */
        public Optional<Integer> percent() {
            return settled == 0 ? Optional.empty() : Optional.of(Math.round(100f * agreed / settled));
        }
    }
}
