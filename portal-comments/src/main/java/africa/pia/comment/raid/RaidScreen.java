package africa.pia.comment.raid;

import africa.pia.account.AccountDirectory;
import africa.pia.account.AccountId;
import africa.pia.account.AccountProfile;
import africa.pia.comment.screening.Finding;
import africa.pia.comment.screening.Findings;
import africa.pia.comment.thread.CommentCensus;
import africa.pia.comment.thread.CommentScreen;
import africa.pia.comment.thread.Draft;
import africa.pia.comment.thread.Screened;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Sees comments rush in, and keeps those of new accounts unseen while a raid is in force. Posting holds the thread's lock:
 * of two comments at once, on one node or on two, the second one is counted after the first.
 */
@ApplicationScoped
class RaidScreen implements CommentScreen {

    static final String RULE = "raid";

    @Inject
    Raids raids;

    @Inject
    RaidKeeper keeper;

    @Inject
    CommentCensus comments;

    @Inject
    AccountDirectory accounts;

    @Inject
    Findings findings;

    @Inject
    RaidSettings settings;

    @Override
    public Screened screen(Draft draft) {
        Optional<Raid> raid = raids.inForce(draft.article(), draft.at());
        if (raid.isEmpty() && draft.edited().isEmpty() && settings.comments() > 0) {
            long arrived = arrived(draft);
            if (settings.isRaid(arrived)) {
                raid = Optional.of(keeper.begin(draft.article(), Optional.empty(), arrived, draft.at()));
            }
        }
        return raid.isEmpty() ? Screened.PASSED : held(draft);
    }

    /** How many comments of readers came within the time, with this one. */
    private long arrived(Draft draft) {
        Map<AccountId, Long> arrivals =
                comments.arrivals(draft.article(), draft.at().minus(settings.within()));
        Set<AccountId> people = new HashSet<>(arrivals.keySet());
        people.add(draft.author());
        Map<AccountId, AccountProfile> profiles = accounts.profiles(people);
        long arrived = isStaff(profiles.get(draft.author())) ? 0 : 1;
        for (Map.Entry<AccountId, Long> each : arrivals.entrySet()) {
            arrived += isStaff(profiles.get(each.getKey())) ? 0 : each.getValue();
        }
        return arrived;
    }

    private static boolean isStaff(AccountProfile profile) {
        return profile != null && profile.staff();
    }

    private Screened held(Draft draft) {
        if (isStaff(accounts.profiles(List.of(draft.author())).get(draft.author()))) {
            return Screened.PASSED;
        }
        Instant joined = accounts.joined(List.of(draft.author())).getOrDefault(draft.author(), draft.at());
        if (!settings.isYoung(joined, draft.at())) {
            return Screened.PASSED;
        }
        long days = Math.max(0, Duration.between(joined, draft.at()).toDays());
        return new Screened(
                Screened.Answer.HOLD,
                (comment, version) ->
                        findings.record(new Finding(comment, version, RULE, Long.toString(days), List.of(), true)));
    }
}
