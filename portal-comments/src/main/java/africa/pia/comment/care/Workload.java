package africa.pia.comment.care;

import africa.pia.account.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Who judged abusive comments lately, and when; tells when it is enough for somebody. */
record Workload(List<Judged> judged) {

    /** Fewer than so many say nothing of who had them. */
    static final int TELLING = 10;

    static final Duration HOUR = Duration.ofHours(1);

    /** An abusive comment that was judged. */
    record Judged(AccountId moderator, Instant at) {}

    Workload {
        judged = List.copyOf(judged);
    }

    /** How many somebody judged within the last hour. */
    int lastHour(AccountId moderator, Instant now) {
        return (int) judged.stream()
                .filter(each -> each.moderator().equals(moderator) && each.at().isAfter(now.minus(HOUR)))
                .count();
    }

    /** Whether somebody alone judged all of them, beginning that long ago or longer. */
    boolean isAlone(AccountId moderator, Instant now, Duration lately, Duration alone) {
        List<Judged> recent = judged.stream()
                .filter(each -> each.at().isAfter(now.minus(lately)))
                .toList();
        return recent.size() >= TELLING
                && recent.stream().map(Judged::moderator).distinct().toList().equals(List.of(moderator))
                && recent.stream().anyMatch(each -> !each.at().isAfter(now.minus(alone)));
    }
}
