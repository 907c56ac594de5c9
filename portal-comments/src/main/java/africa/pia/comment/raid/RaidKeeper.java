package africa.pia.comment.raid;

import africa.pia.account.AccountId;
import africa.pia.act.Act;
import africa.pia.act.ActLog;
import africa.pia.article.ArticleId;
import africa.pia.comment.thread.ConversationGate;
import africa.pia.comment.thread.SlowMode;
import africa.pia.comment.thread.ThreadRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/**
 * Begins raids and ends them, in the caller's transaction and under the thread's lock; the log tells both. A conversation
 * that a moderator has slowed stays as they said; one that it slows goes freely again with the raid.
 */
@ApplicationScoped
class RaidKeeper {

    @Inject
    Raids raids;

    @Inject
    ConversationGate gate;

    @Inject
    ActLog acts;

    @Inject
    RaidSettings settings;

    /**
     * Begins one.
     *
     * @param by who says so; nobody where comments rush in
     * @param arrived how many came within the time; 0 where nobody counted
     * @throws UnknownTalkException when there is no conversation under the article
     * @throws RaidInForceException when there is one already
     */
    Raid begin(ArticleId article, Optional<AccountId> by, long arrived, Instant now) {
        ThreadRules rules =
                gate.lock(article).orElseThrow(UnknownTalkException::new).rules();
        if (raids.inForce(article, now).isPresent()) {
            throw new RaidInForceException();
        }
        Instant end = now.plus(settings.lasting());
        boolean slows = rules.slow().isEmpty() && !settings.slow().isZero();
        if (slows) {
            gate.lay(article, rules.withSlow(Optional.of(new SlowMode(settings.slow(), Optional.of(end)))));
        }
        Raid raid = new Raid(article, by, arrived, slows, now, end);
        raids.add(raid);
        enter("raid-began", article, by, "until " + end + (arrived > 0 ? ", " + arrived + " comments" : ""));
        return raid;
    }

    /** Ends one, by itself or because somebody says so. */
    void end(Raid raid, Optional<AccountId> by, Instant now) {
        gate.lock(raid.article()).ifPresent(state -> {
            Optional<SlowMode> own = state.rules()
                    .slow()
                    .filter(slow -> raid.isSlowed() && slow.until().equals(Optional.of(raid.endsAt())));
            if (own.isPresent()) {
                gate.lay(raid.article(), state.rules().withSlow(Optional.empty()));
            }
        });
        raid.end(by, now);
        enter("raid-ended", raid.article(), by, "");
    }

    private void enter(String kind, ArticleId article, Optional<AccountId> by, String detail) {
        Act act = Act.ofModeration(kind, Act.Subject.CONVERSATION, article.value())
                .under(article.value())
                .saying(detail);
        acts.append(by.map(each -> act.by(each.value())).orElse(act));
    }
}
