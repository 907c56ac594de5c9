package africa.pia.act;

import africa.pia.act.Act.Area;
import africa.pia.act.Act.Subject;
import java.time.Instant;
import java.util.Optional;

/**
 * Which acts are asked for; what is empty does not matter.
 *
 * @param kind a kind, or its beginning up to a hyphen, such as {@code comment-}
 * @param subjectId with {@code subject} only
 * @param from the earliest instant
 * @param until the instant from which on none is asked for
 */
public record ActFilter(
        Optional<Area> area,
        Optional<Long> actor,
        String kind,
        Optional<Subject> subject,
        Optional<Long> subjectId,
        Optional<Long> article,
        Optional<Instant> from,
        Optional<Instant> until) {

    /** Every act. */
    public static final ActFilter ALL = new ActFilter(
            Optional.empty(),
            Optional.empty(),
            "",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public ActFilter in(Area wanted) {
        return new ActFilter(Optional.of(wanted), actor, kind, subject, subjectId, article, from, until);
    }

    public ActFilter of(Subject wanted, long id) {
        return new ActFilter(area, actor, kind, Optional.of(wanted), Optional.of(id), article, from, until);
    }
}
