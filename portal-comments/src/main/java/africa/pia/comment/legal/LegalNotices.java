package africa.pia.comment.legal;

import africa.pia.FieldError;
import africa.pia.InvalidInputException;
import africa.pia.account.AccountDirectory;
import africa.pia.account.AccountId;
import africa.pia.account.AccountProfile;
import africa.pia.account.Caller;
import africa.pia.account.Role;
import africa.pia.act.Act;
import africa.pia.act.ActLog;
import africa.pia.article.ArticleCatalogue;
import africa.pia.article.ArticleId;
import africa.pia.article.ArticleSummary;
import africa.pia.comment.moderation.Judging;
import africa.pia.comment.moderation.ModerationQueue.Decided;
import africa.pia.comment.thread.CommentId;
import africa.pia.comment.thread.CommentStatus;
import africa.pia.comment.thread.Discussion;
import africa.pia.comment.thread.PostedComment;
import africa.pia.comment.thread.UnknownCommentException;
import africa.pia.limit.Limit;
import africa.pia.limit.RateLimits;
import africa.pia.paging.Cursor;
import africa.pia.paging.Slice;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Notices of illegal content: sent by anybody, decided by moderators.
 *
 * <p>Errors: {@code legal.invalid} (INVALID, naming each field), {@code legal.unknown} (UNKNOWN), {@code
 * legal.filed-already} (CONFLICT), {@code legal.stale} (STALE), {@code moderation.own-comment} (REFUSED), {@code
 * limit.too-many} (TOO_MANY).
 */
@Stateless
public class LegalNotices {

    /** More that wait are not told apart. */
    public static final int COUNTED = 1_000;

    private static final int RELATED = 20;

    @Inject
    NoticeFile file;

    @Inject
    Discussion discussion;

    @Inject
    Judging judging;

    @Inject
    ArticleCatalogue articles;

    @Inject
    AccountDirectory accounts;

    @Inject
    NoticeLetters letters;

    @Inject
    RateLimits limits;

    @Inject
    LegalSettings settings;

    @Inject
    ActLog acts;

    @Inject
    Event<NoticeDecided> announcement;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * Takes in a notice; of several comments one for each. A receipt with the reference goes by mail. Whoever is not
     * signed in is never told whether the same was sent from their address before: then the receipt goes out once more.
     *
     * @param clientAddress from where the request came
     * @return the references, for whoever gave no address to send them to; empty otherwise
     */
    @PermitAll
    public List<String> submit(NoticeForm form, String clientAddress) {
        Optional<AccountId> sender = caller.account();
        NoticeCheck.Checked checked = NoticeCheck.accepted(form, sender.isPresent());
        List<PostedComment> comments =
                form.comments().stream().distinct().map(this::seen).toList();
        limits.take(Limit.NOTICE_CLIENT, RateLimits.network(clientAddress));
        checked.email().ifPresent(address -> limits.take(Limit.NOTICE_EMAIL, address));
        Map<ArticleId, ArticleSummary> cards =
                articles.summaries(comments.stream().map(PostedComment::article).collect(Collectors.toSet()));
        List<String> references = new ArrayList<>();
        for (PostedComment comment : comments) {
            LegalNotice notice = take(comment, checked, sender);
            Optional.ofNullable(cards.get(comment.article()))
                    .ifPresent(article -> letters.received(notice, article.slug()));
            references.add(notice.reference());
        }
        return checked.email().isPresent() || sender.isPresent() ? List.of() : references;
    }

    private PostedComment seen(CommentId id) {
        try {
            PostedComment comment = discussion.comment(id);
            if (comment.status() == CommentStatus.VISIBLE) {
                return comment;
            }
        } catch (UnknownCommentException hidden) {
            // Told below, with the field.
        }
        throw NoticeCheck.unknownComment();
    }

    private LegalNotice take(PostedComment comment, NoticeCheck.Checked checked, Optional<AccountId> sender) {
        Optional<LegalNotice> earlier = file.openFrom(comment.id(), sender, checked.email());
        if (earlier.isPresent()) {
            if (sender.isPresent()) {
                throw new NoticedAlreadyException();
            }
            return earlier.get();
        }
        Instant now = clock.instant();
        LegalNotice notice = new LegalNotice(comment, checked, sender, now);
        file.add(notice);
        file.add(new LegalStep(notice, sender, now));
        Act act = Act.ofModeration("notice-received", Act.Subject.NOTICE, notice.id())
                .under(comment.article().value())
                .saying("comment " + comment.id());
        acts.append(sender.map(account -> act.by(account.value())).orElse(act));
        return notice;
    }

    /** How long after the decision the name and the address of whoever sent a notice are kept. */
    @PermitAll
    public Duration keepContact() {
        return settings.keepContact();
    }

    /** What waits, first come first. */
    @RolesAllowed(Role.NAME_MODERATOR)
    public Slice<Item> open(Optional<Cursor> after, int limit) {
        Slice<LegalNotice> slice =
                Slice.of(file.open(after, limit + 1), limit, notice -> Cursor.of(notice.receivedAt(), notice.id()));
        return new Slice<>(items(slice.items()), slice.next());
    }

    /** What moderators have decided, the last one first. */
    @RolesAllowed(Role.NAME_MODERATOR)
    public Slice<Item> decided(Optional<Cursor> after, int limit) {
        Slice<LegalNotice> slice = Slice.of(
                file.decided(after, limit + 1),
                limit,
                notice -> Cursor.of(notice.decidedAt().orElseThrow(), notice.id()));
        return new Slice<>(items(slice.items()), slice.next());
    }

    /** How many wait, counted up to {@link #COUNTED}. */
    @RolesAllowed(Role.NAME_MODERATOR)
    public int waiting() {
        return file.countOpen(COUNTED);
    }

    /** One notice with its history and whatever else was sent of the same comment. */
    @RolesAllowed(Role.NAME_MODERATOR)
    public Dossier dossier(long id) {
        LegalNotice notice = file.find(id).orElseThrow(UnknownNoticeException::new);
        List<LegalStep> steps = file.history(notice);
        Map<AccountId, AccountProfile> profiles = accounts.profiles(
                steps.stream().flatMap(step -> step.by().stream()).toList());
        return new Dossier(
                items(List.of(notice)).get(0),
                steps.stream()
                        .map(step -> new Step(step.state(), step.by().map(profiles::get), step.at()))
                        .toList(),
                file.on(notice.comment(), RELATED + 1).stream()
                        .filter(other -> other.id() != id)
                        .limit(RELATED)
                        .map(LegalNotice::asNotice)
                        .toList());
    }

    /** The caller begins to look into it. */
    @RolesAllowed(Role.NAME_MODERATOR)
    public Notice takeUp(long id, long version) {
        LegalNotice notice = at(id, version);
        NoticeState before = notice.state();
        notice.takeUp();
        step(notice, before, "notice-taken-up");
        return notice.asNotice();
    }

    /**
     * Decides. Found illegal, the comment is removed in the same transaction, with the ground and the reasons as its
     * statement; both sides are told.
     *
     * @param legalGround the law that is broken, at most 500 characters; needed where it is
     * @param reasons told to both sides, 1 to 2000 characters
     */
    @RolesAllowed(Role.NAME_MODERATOR)
    public Notice decide(long id, long version, NoticeOutcome outcome, String legalGround, String reasons) {
        List<FieldError> errors = new ArrayList<>();
        boolean illegal = outcome == NoticeOutcome.ILLEGAL;
        String ground =
                NoticeCheck.reasons(errors, "legalGround", illegal ? legalGround : "", NoticeCheck.LAW, illegal);
        String why = NoticeCheck.reasons(errors, "reasons", reasons, NoticeCheck.EXPLANATION, true);
        if (!errors.isEmpty()) {
            throw new InvalidInputException("legal.invalid", errors);
        }
        LegalNotice notice = at(id, version);
        NoticeState before = notice.state();
        Instant now = clock.instant();
        Optional<Long> removal = illegal
                ? judging.removeAsIllegal(notice.comment(), ground, why).map(Decided::decisionId)
                : Optional.empty();
        notice.decide(outcome, ground, why, removal, settings.keepContact(), now);
        step(notice, before, illegal ? "notice-illegal" : "notice-legal");
        Optional.ofNullable(articles.summaries(List.of(notice.article())).get(notice.article()))
                .ifPresent(article -> letters.decided(notice, article.slug()));
        announcement.fire(notice.asEvent());
        return notice.asNotice();
    }

    private LegalNotice at(long id, long version) {
        LegalNotice notice = file.lock(id).orElseThrow(UnknownNoticeException::new);
        if (notice.version() != version) {
            throw new StaleNoticeException();
        }
        return notice;
    }

    private void step(LegalNotice notice, NoticeState before, String kind) {
        file.flush();
        AccountId moderator = caller.required();
        file.add(new LegalStep(notice, Optional.of(moderator), clock.instant()));
        acts.append(Act.ofModeration(kind, Act.Subject.NOTICE, notice.id())
                .by(moderator.value())
                .under(notice.article().value())
                .from(before, notice.state())
                .saying("comment " + notice.comment()));
    }

    private List<Item> items(Collection<LegalNotice> rows) {
        Map<ArticleId, ArticleSummary> cards =
                articles.summaries(rows.stream().map(LegalNotice::article).collect(Collectors.toSet()));
        Map<AccountId, AccountProfile> senders = accounts.profiles(rows.stream()
                .flatMap(row -> row.account().stream())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> new Item(
                        row.asNotice(),
                        Optional.ofNullable(cards.get(row.article())),
                        row.account().map(senders::get)))
                .toList();
    }

    /**
     * A notice.
     *
     * @param excerpt the beginning of the comment as it stood
     * @param law that is said to be broken
     * @param explanation why, in the words of whoever sent it
     * @param name of that person; empty when none was given, or forgotten by now
     * @param legalGround the law that is broken as the moderator found; empty but for illegal content
     * @param reasons in the moderator's words; empty while nobody has decided
     * @param removal the decision that removed the comment; empty where there was nothing to remove
     */
    public record Notice(
            long id,
            String reference,
            CommentId comment,
            ArticleId articleId,
            String excerpt,
            String law,
            String explanation,
            String name,
            String email,
            Instant receivedAt,
            NoticeState state,
            Optional<NoticeOutcome> outcome,
            String legalGround,
            String reasons,
            Optional<Instant> decidedAt,
            Optional<Long> removal,
            long version) {

        public boolean isOpen() {
            return state == NoticeState.AWAITING_REVIEW || state == NoticeState.UNDER_REVIEW;
        }
    }

    /**
     * A notice and what it is about.
     *
     * @param account who sent it, when signed in
     */
    public record Item(Notice notice, Optional<ArticleSummary> article, Optional<AccountProfile> account) {}

    /**
     * One step.
     *
     * @param by empty for the portal itself, for people without an account and for those who have left
     */
    public record Step(NoticeState state, Optional<AccountProfile> by, Instant at) {}

    public record Dossier(Item item, List<Step> history, List<Notice> related) {}
}
