package africa.pia.web.faces;

import africa.pia.account.Caller;
import africa.pia.account.Role;
import africa.pia.comment.sanction.SanctionKind;
import africa.pia.comment.sanction.Sanctions;
import africa.pia.comment.sanction.Sanctions.OwnSanction;
import africa.pia.comment.sanction.Standing;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What keeps the person reading from taking part, if anything does: told where they would write. */
@Named
@RequestScoped
public class OwnStanding {

    @EJB
    Sanctions sanctions;

    @Inject
    Caller caller;

    @Inject
    HttpServletRequest request;

    private Standing standing;
    private List<OwnSanction> told;

    private Standing standing() {
        if (standing == null) {
            standing = caller.is(Role.READER) ? sanctions.standingOfCaller() : Standing.GOOD;
        }
        return standing;
    }

    private List<OwnSanction> told() {
        if (told == null) {
            told = standing().equals(Standing.GOOD) ? List.of() : sanctions.ofCaller();
        }
        return told;
    }

    /** Whether they may not write at all just now. */
    public boolean isBarred() {
        return !standing().mayTakePart();
    }

    /** What bars them: a ban, or the suspension that ends last; null when nothing does. */
    public OwnSanction getBar() {
        return told().stream()
                .filter(each -> each.inForce() && each.kind().bars())
                .max(Comparator.comparing((OwnSanction each) -> each.kind() == SanctionKind.BAN)
                        .thenComparing(each -> each.endsAt().orElse(Instant.MAX)))
                .orElse(null);
    }

    /** Whether what they write is read before others see it. */
    public boolean isHeld() {
        return standing().held();
    }

    /** The warnings they have not said they read, the oldest first; none for who may not write anyway. */
    public List<OwnSanction> getWarnings() {
        if (isBarred() || !standing().unacknowledged()) {
            return List.of();
        }
        return told().stream()
                .filter(each -> each.kind() == SanctionKind.WARN && each.inForce())
                .sorted(Comparator.comparing(OwnSanction::id))
                .toList();
    }

    /** The newest of the warnings: up to it all are said to be read. */
    public long getNewest() {
        return getWarnings().get(getWarnings().size() - 1).id();
    }

    /** Takes note that they have read what they were warned of, if the form that was sent says so. */
    public void readIfSaid() {
        Optional.ofNullable(request.getParameter("warning-read"))
                .filter(newest -> newest.matches("[0-9]{1,18}"))
                .ifPresent(newest -> {
                    sanctions.acknowledge(Long.parseLong(newest));
                    standing = null;
                    told = null;
                });
    }
}
