package africa.pia.comment.notice;

import africa.pia.account.AccountEvent.AccountErased;
import africa.pia.account.AccountId;
import africa.pia.comment.moderation.CommentDecided;
import africa.pia.comment.report.FlagSettled;
import africa.pia.comment.thread.Audience;
import africa.pia.comment.thread.CommentPicked;
import africa.pia.comment.thread.CommentShown;
import africa.pia.comment.thread.CommentStatus;
import africa.pia.site.SiteSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes notices of what happened, in the transaction in which it happens. */
@ApplicationScoped
class NoticeKeeper {

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

    void on(@Observes CommentDecided event) {
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

    private MailWish asWished(AccountId account) {
        return readers.wishOf(account);
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
