package africa.pia.comment.sanction;

import africa.pia.account.AccountId;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells what people may do: asked before anybody posts, edits, reacts or reports. Sanctions end by themselves here. */
@Stateless
@PermitAll
public class Standings {

    @Inject
    SanctionRows rows;

    @Inject
    Clock clock;

    /** What one person may do now. */
    public Standing of(AccountId person) {
        Instant now = clock.instant();
        return standing(rows.inForce(List.of(person), now));
    }

    /** What many people may do now, in one query; absent are those in good standing. */
    public Map<AccountId, Standing> of(Collection<AccountId> people) {
        return rows.inForce(people, clock.instant()).stream()
                .collect(Collectors.groupingBy(
                        Sanction::person, Collectors.collectingAndThen(Collectors.toList(), Standings::standing)));
    }

    static Standing standing(List<Sanction> inForce) {
        if (inForce.isEmpty()) {
            return Standing.GOOD;
        }
        Optional<Instant> suspendedUntil = inForce.stream()
                .filter(sanction -> sanction.kind() == SanctionKind.SUSPEND)
                .flatMap(sanction -> sanction.endsAt().stream())
                .max(Instant::compareTo);
        return new Standing(
                has(inForce, SanctionKind.BAN),
                suspendedUntil,
                has(inForce, SanctionKind.HOLD),
                has(inForce, SanctionKind.WARN));
    }

    private static boolean has(List<Sanction> inForce, SanctionKind kind) {
        return inForce.stream().anyMatch(sanction -> sanction.kind() == kind);
    }
}
