package africa.pia.comment.notice;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** When somebody wants to be written to of what happens around their comments. */
public enum MailWish {
    AT_ONCE,
    HOURLY,
    DAILY,
    NEVER;

    /** When the letters of a day go out, where the paper is at home. */
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    /** When something that happens now is mailed; empty for never. */
    Optional<Instant> dueAfter(Instant now, ZoneId zone) {
        return switch (this) {
            case AT_ONCE -> Optional.of(now);
            case HOURLY -> Optional.of(now.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS));
            case DAILY -> Optional.of(nextMorning(now.atZone(zone)).toInstant());
            case NEVER -> Optional.empty();
        };
    }

    private static ZonedDateTime nextMorning(ZonedDateTime now) {
        ZonedDateTime today = now.with(MORNING);
        return today.isAfter(now) ? today : today.plusDays(1);
    }
}
