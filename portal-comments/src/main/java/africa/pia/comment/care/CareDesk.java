package africa.pia.comment.care;

import africa.pia.account.AccountId;
import africa.pia.account.Caller;
import africa.pia.account.Role;
import africa.pia.comment.moderation.Judgements;
import africa.pia.comment.moderation.QueueFilter;
import africa.pia.comment.screening.Finding;
import africa.pia.comment.screening.Findings;
import africa.pia.comment.thread.CommentId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Spares a moderator what need not be seen: everybody for themselves, nobody sees another's. */
@Stateless
@RolesAllowed(Role.NAME_MODERATOR)
public class CareDesk {

    /** Who has been with it alone is looked at over so much more than the time that is long. */
    private static final int SHIFT = 2;

    @Inject
    CareWishes wishes;

    @Inject
    Judgements judgements;

    @Inject
    Findings findings;

    @Inject
    Caller caller;

    @Inject
    CareSettings settings;

    @Inject
    Clock clock;

    /**
     * How it is with the caller.
     *
     * @param folding whether abusive comments are folded away for them
     * @param judged how many they judged within the last hour
     * @param hourly how many are enough; 0 for no end
     * @param full whether it is enough for this hour
     * @param goingOn whether they want to go on for all that
     * @param alone whether they have had all of them for long
     */
    public record Care(boolean folding, int judged, int hourly, boolean full, boolean goingOn, boolean alone) {

        /** Whether they are dealt none now. */
        public boolean isSpared() {
            return full && !goingOn;
        }
    }

    /** How it is with the caller now. */
    public Care care() {
        AccountId moderator = caller.required();
        Instant now = clock.instant();
        Duration lately = longest(settings.alone().multipliedBy(SHIFT), Workload.HOUR);
        Workload workload = workload(now.minus(lately));
        int judged = workload.lastHour(moderator, now);
        boolean alone = !settings.alone().isZero() && workload.isAlone(moderator, now, lately, settings.alone());
        return new Care(
                wishes.of(moderator).map(CareWish::isFolding).orElse(true),
                judged,
                settings.hourly(),
                settings.hourly() > 0 && judged >= settings.hourly(),
                wishes.of(moderator).map(wish -> wish.isGoingOn(now)).orElse(false),
                alone);
    }

    private static Duration longest(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    private Workload workload(Instant since) {
        List<Judgements.Judged> decided = judgements.since(since);
        Set<CommentId> abusive = abusive(decided.stream()
                        .map(Judgements.Judged::comment)
                        .distinct()
                        .toList())
                .keySet();
        return new Workload(decided.stream()
                .filter(each -> abusive.contains(each.comment()))
                .map(each -> new Workload.Judged(each.moderator(), each.at()))
                .toList());
    }

    /** Which of some comments are abusive, by what was found on them. */
    public Map<CommentId, List<Finding>> abusive(Collection<CommentId> comments) {
        Map<CommentId, List<Finding>> abusive = new LinkedHashMap<>();
        findings.of(comments).forEach((comment, found) -> {
            List<Finding> telling = found.stream().filter(this::isAbuse).toList();
            if (!telling.isEmpty()) {
                abusive.put(comment, telling);
            }
        });
        return abusive;
    }

    private boolean isAbuse(Finding finding) {
        return Abuse.isFound(finding, settings.score());
    }

    /** The same queue, without abusive comments when the caller's hour is full of them. */
    public QueueFilter sparing(QueueFilter filter) {
        return care().isSpared() ? filter.having(GentleTrait.NAME, GentleTrait.GENTLE) : filter;
    }

    /** Says whether abusive comments are folded away for the caller. */
    public void fold(boolean wished) {
        wishes.own(caller.required()).fold(wished);
    }

    /** The caller wants to go on for another hour though it is full. */
    public void goOn() {
        wishes.own(caller.required()).goOn(clock.instant().plus(Workload.HOUR));
    }
}
