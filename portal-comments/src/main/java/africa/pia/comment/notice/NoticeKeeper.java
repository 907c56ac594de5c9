package africa.pia.comment.notice;

import africa.pia.account.AccountEvent.AccountErased;
import africa.pia.account.AccountId;
import africa.pia.comment.appeal.AppealDecided;
import africa.pia.comment.appeal.AppealState;
import africa.pia.comment.legal.NoticeDecided;
import africa.pia.comment.moderation.CommentDecided;
import africa.pia.comment.report.FlagSettled;
import africa.pia.comment.sanction.SanctionGiven;
import africa.pia.comment.sanction.SanctionLifted;
import africa.pia.comment.sanction.SanctionUpheld;
import africa.pia.comment.thread.Audience;
import africa.pia.comment.thread.CommentPicked;
import africa.pia.comment.thread.CommentShown;
import africa.pia.comment.thread.CommentStatus;
import africa.pia.site.SiteSettings;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes notices of what happened, in the transaction in which it happens. */
@ApplicationScoped
class NoticeKeeper {

    /** After those who name no place for themselves. */
    private static final int LAST = Interceptor.Priority.LIBRARY_AFTER;

    private static final int FOLLOWERS_AT_ONCE = 500;

    @Inject
    ToldNotices notices;

    @Inject
    NoticeReaders readers;

    @Inject
    Audience audience;

    @Inject
    SiteSettings site;

    @Inject
    Clock clock;

    // Heard after whatever ends an appeal: the end of the appeal tells of the same decision.
    void on(@Observes @Priority(LAST) CommentDecided event) {
        if (notices.isToldOfAppeal(event.author(), event.comment(), event.at())) {
            return;
        }
        switch (event.verdict()) {
            case APPROVE -> {
                // A comment that readers saw all along has no news in being let stand.
                if (event.previous() != CommentStatus.VISIBLE) {
                    tell(ToldNotice.of(event), asWished(event.author()));
                }
            }
            // Nobody can do without a letter that says what was taken from them.
            case REMOVE, SPAM -> tell(ToldNotice.of(event), MailWish.AT_ONCE);
            // The outcome of the appeal tells of it.
            case OVERTURN -> {}
            case UNDO -> event.reverses().flatMap(notices::ofDecision).ifPresent(told -> takeBack(told, event));
        }
    }

    // Who has not yet read of the decision never needs to; who has must learn that it is no more.
    private void takeBack(ToldNotice told, CommentDecided event) {
        if (told.isRead()) {
            tell(ToldNotice.of(event), asWished(event.author()));
        } else {
            notices.remove(told);
        }
    }

    void on(@Observes CommentShown event) {
        Instant now = clock.instant();
        Optional<AccountId> repliedTo = event.repliedTo()
                .filter(other -> !other.equals(event.author()) && !audience.isMuted(other, event.author()));
        repliedTo.ifPresent(other -> tell(ToldNotice.ofReply(event, other, now), asWished(other)));
        AccountId last = new AccountId(0);
        List<AccountId> followers;
        do {
            followers = audience.followers(event.article(), event.author(), last, FOLLOWERS_AT_ONCE);
            if (!followers.isEmpty()) {
                tellFollowers(event, followers, repliedTo, now);
                last = followers.get(followers.size() - 1);
            }
        } while (followers.size() == FOLLOWERS_AT_ONCE);
    }

    // The conversation is locked by whoever shows the comment: of one that goes on there is one unread notice.
    private void tellFollowers(
            CommentShown event, List<AccountId> followers, Optional<AccountId> toldAlready, Instant now) {
        Map<AccountId, ToldNotice> unread = notices.unreadFollowed(followers, event.article());
        for (AccountId follower : followers) {
            if (toldAlready.equals(Optional.of(follower))) {
                continue;
            }
            ToldNotice earlier = unread.get(follower);
            if (earlier == null) {
                tell(ToldNotice.ofFollowed(event, follower, now), asWished(follower));
            } else {
                notices.remove(earlier);
                notices.add(earlier.onceMore(now));
            }
        }
    }

    void on(@Observes CommentPicked event) {
        tell(ToldNotice.of(event), asWished(event.author()));
    }

    void on(@Observes FlagSettled event) {
        tell(ToldNotice.of(event), asWished(event.reporter()));
    }

    void on(@Observes AppealDecided event) {
        String excerpt =
                notices.ofDecision(event.decision()).map(ToldNotice::excerpt).orElse("");
        // What became of an appeal that was decided on nobody can do without; that it has become moot is a courtesy.
        MailWish wish = event.outcome() == AppealState.MOOT ? asWished(event.author()) : MailWish.AT_ONCE;
        tell(ToldNotice.of(event, excerpt), wish);
    }

    /** The writer of a comment that was removed hears of it as of any other removal. */
    void on(@Observes NoticeDecided event) {
        event.sender().ifPresent(sender -> tell(ToldNotice.of(event, sender)));
    }

    void on(@Observes SanctionGiven event) {
        tell(ToldNotice.of(event));
    }

    void on(@Observes SanctionLifted event) {
        tell(ToldNotice.of(event));
    }

    void on(@Observes SanctionUpheld event) {
        tell(ToldNotice.of(event));
    }

    private MailWish asWished(AccountId account) {
        return readers.wishOf(account);
    }

    private void tell(ToldNotice notice) {
        tell(notice, MailWish.NEVER);
    }

    private void tell(ToldNotice notice, MailWish wish) {
        if (notice.told().filter(told -> notices.isTold(notice.account(), told)).isPresent()) {
            return;
        }
        notice.mailAt(wish.dueAfter(notice.toldAt(), site.zone()));
        notices.add(notice);
    }

    void on(@Observes AccountErased event) {
        notices.removeAllOf(event.account());
        readers.remove(event.account());
    }
}
