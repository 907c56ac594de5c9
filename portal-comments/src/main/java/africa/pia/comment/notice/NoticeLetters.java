package africa.pia.comment.notice;

import africa.pia.account.AccountDirectory;
import africa.pia.account.AccountId;
import africa.pia.account.AccountPost;
import africa.pia.account.AccountProfile;
import africa.pia.article.ArticleCatalogue;
import africa.pia.article.ArticleId;
import africa.pia.article.ArticleSummary;
import africa.pia.comment.appeal.AppealState;
import africa.pia.mail.Letter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes one letter to each person of all that is due. Letter and notices are one transaction, and the notices are
 * locked in it: whichever node comes second finds nothing left to tell.
 */
@ApplicationScoped
class NoticeLetters {

    private static final int PEOPLE_AT_ONCE = 100;
    private static final int LINES = 30;

    @Inject
    ToldNotices notices;

    @Inject
    NoticeReaders readers;

    @Inject
    AccountPost post;

    @Inject
    AccountDirectory accounts;

    @Inject
    ArticleCatalogue articles;

    @Inject
    Clock clock;

    @Transactional
    List<AccountId> due() {
        return notices.due(clock.instant(), PEOPLE_AT_ONCE);
    }

    @Transactional(TxType.REQUIRES_NEW)
    void write(AccountId account) {
        Instant now = clock.instant();
        List<ToldNotice> due = notices.lockDue(account, now, LINES);
        due.forEach(notice -> notice.mailAt(Optional.empty()));
        List<Letter.Phrase> lines =
                lines(due.stream().filter(notice -> !notice.isRead()).toList());
        if (!lines.isEmpty()) {
            String stop = "/unsubscribe/" + readers.ensure(account).stopToken();
            post.sendStoppable(account, "notices", "/account/notices", stop, lines);
        }
    }

    private List<Letter.Phrase> lines(List<ToldNotice> told) {
        Map<ArticleId, ArticleSummary> cards = articles.summaries(
                told.stream().map(ToldNotice::article).flatMap(Optional::stream).collect(Collectors.toSet()));
        Map<AccountId, AccountProfile> people = accounts.profiles(
                told.stream().map(ToldNotice::person).flatMap(Optional::stream).collect(Collectors.toSet()));
        return told.stream()
                .map(notice -> line(
                        notice,
                        notice.article()
                                .map(cards::get)
                                .map(ArticleSummary::headline)
                                .orElse("…"),
                        notice.person()
                                .map(people::get)
                                .map(AccountProfile::displayName)
                                .orElse("…")))
                .toList();
    }

    private static Letter.Phrase line(ToldNotice notice, String headline, String person) {
        return switch (notice.kind()) {
            case REPLY -> new Letter.Phrase("notice-reply", List.of(person, headline));
            case FOLLOWED -> new Letter.Phrase("notice-followed", List.of(notice.tally(), headline));
            case PICK -> new Letter.Phrase("notice-pick", List.of(headline));
            case REPORT -> new Letter.Phrase("notice-report", List.of(headline));
            case APPEAL -> new Letter.Phrase(ofAppeal(notice.outcome()), List.of(headline));
            case LEGAL, SANCTION, LIFTED, UPHELD ->
                throw new IllegalStateException(notice.kind() + " has a letter of its own");
            case DECISION -> new Letter.Phrase(ofDecision(notice.outcome()), List.of(headline));
        };
    }

    private static String ofAppeal(String outcome) {
        return switch (AppealState.valueOf(outcome)) {
            case UPHELD -> "notice-appeal-upheld";
            case OVERTURNED -> "notice-appeal-overturned";
            case OPEN, MOOT -> "notice-appeal-moot";
        };
    }

    private static String ofDecision(String outcome) {
        if (outcome.startsWith("APPROVE")) {
            return "notice-approved";
        }
        return outcome.startsWith("UNDO") ? "notice-undone" : "notice-removed";
    }
}
