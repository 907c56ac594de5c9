package africa.pia.front;

import africa.pia.FieldError;
import africa.pia.InvalidInputException;
import africa.pia.PortalException;
import africa.pia.account.Caller;
import africa.pia.account.Role;
import africa.pia.article.ArticleId;
import africa.pia.article.ArticleStatus;
import africa.pia.article.desk.ArticleDesk;
import africa.pia.article.desk.DeskItem;
import africa.pia.change.Change;
import africa.pia.change.ChangeLog;
import africa.pia.front.StoredPlacement.Sheet;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Lays the front page out. Changes are made to the sheet that is being prepared; publishing puts it before readers at
 * once and as a whole.
 *
 * <p>Every change names the version of the whole that its editor saw; a stale one is refused ({@code front.stale},
 * STALE). What is handed in is refused with {@code front.article-unknown}, {@code front.not-for-readers} (it is neither
 * published nor scheduled), {@code front.until-past}, {@code front.until-far} or {@code front.twice} (INVALID).
 */
@Stateless
@RolesAllowed(Role.NAME_EDITOR)
public class FrontDesk {

    private static final Duration LONGEST = Duration.ofDays(366);

    @Inject
    Placements placements;

    @Inject
    ArticleDesk articles;

    @Inject
    ChangeLog log;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** Both sheets; of each what has not ended. */
    public FrontState open() {
        return state(placements.edition());
    }

    /** Puts an article into a place, whoever stands there; it leaves the place where it stood. */
    public FrontState place(long version, FrontSlot slot, ArticleId article, Optional<Instant> until) {
        Placement placement = new Placement(slot, article, until);
        check(List.of(placement), Set.of());
        return change(version, next -> {
            next.values().removeIf(each -> each.article().equals(article));
            next.put(slot, placement);
        });
    }

    /** Says until when what stands in a place stays; nothing happens to an empty place. */
    public FrontState end(long version, FrontSlot slot, Optional<Instant> until) {
        checkEnd(until);
        return change(
                version,
                next -> next.computeIfPresent(slot, (same, each) -> new Placement(slot, each.article(), until)));
    }

    /** Takes away what stands in a place. */
    public FrontState clear(long version, FrontSlot slot) {
        return change(version, next -> next.remove(slot));
    }

    /** Lets what stands in two places change them. */
    public FrontState swap(long version, FrontSlot one, FrontSlot other) {
        return change(version, next -> {
            Optional<Placement> first = Optional.ofNullable(next.remove(one));
            Optional<Placement> second = Optional.ofNullable(next.remove(other));
            first.ifPresent(each -> next.put(other, new Placement(other, each.article(), each.until())));
            second.ifPresent(each -> next.put(one, new Placement(one, each.article(), each.until())));
        });
    }

    /** Prepares what readers see already: forgets every change that is not published. */
    public FrontState discard(long version) {
        Instant now = clock.instant();
        return change(version, next -> {
            next.clear();
            placements.standing(now).forEach(each -> next.put(each.slot(), each));
        });
    }

    /** Shows readers what is prepared, from now on. */
    public FrontState publish(long version) {
        FrontEdition edition = at(version);
        Instant now = clock.instant();
        List<Placement> shown = placements.on(Sheet.NEXT).stream()
                .filter(each -> each.standsAt(now))
                .toList();
        return shown(edition, shown, now);
    }

    /**
     * Lays the whole page out and shows it to readers, from now on.
     *
     * @param laid at most one for each place, and each article once
     */
    public FrontState replace(long version, List<Placement> laid) {
        check(laid, standingNow());
        FrontEdition edition = at(version);
        return shown(edition, laid, clock.instant());
    }

    private FrontState shown(FrontEdition edition, List<Placement> shown, Instant now) {
        placements.lay(Sheet.NEXT, shown);
        placements.lay(Sheet.LIVE, shown);
        edition.publish(caller.required(), now);
        placements.save(edition);
        log.append(Change.Topic.FRONT, 0, "");
        return state(Optional.of(edition));
    }

    private interface Layer {
        void lay(Map<FrontSlot, Placement> next);
    }

    private FrontState change(long version, Layer layer) {
        FrontEdition edition = at(version);
        Instant now = clock.instant();
        Map<FrontSlot, Placement> next = new EnumMap<>(FrontSlot.class);
        placements.on(Sheet.NEXT).stream()
                .filter(each -> each.standsAt(now))
                .forEach(each -> next.put(each.slot(), each));
        layer.lay(next);
        placements.lay(Sheet.NEXT, next.values());
        edition.change(caller.required(), now);
        placements.save(edition);
        return state(Optional.of(edition));
    }

    private FrontEdition at(long version) {
        FrontEdition edition = placements.locked();
        if (edition.version() != version) {
            throw new StaleFrontException();
        }
        return edition;
    }

    private FrontState state(Optional<FrontEdition> edition) {
        Instant now = clock.instant();
        return new FrontState(
                edition.map(FrontEdition::version).orElse(0L),
                placements.standing(now),
                placements.on(Sheet.NEXT).stream()
                        .filter(each -> each.standsAt(now))
                        .toList(),
                edition.flatMap(FrontEdition::publishedAt),
                edition.flatMap(FrontEdition::publishedBy));
    }

    private Set<ArticleId> standingNow() {
        Set<ArticleId> standing = new HashSet<>();
        placements.standing(clock.instant()).forEach(each -> standing.add(each.article()));
        return standing;
    }

    /**
     * Refuses what cannot stand on the front page.
     *
     * @param kept articles that may stay where they stand although readers do not see them any more
     */
    private void check(List<Placement> laid, Set<ArticleId> kept) {
        Set<FrontSlot> slots = new HashSet<>();
        Set<ArticleId> once = new HashSet<>();
        List<DeskItem> known =
                articles.items(laid.stream().map(Placement::article).toList());
        List<FieldError> errors = new ArrayList<>();
        for (Placement each : laid) {
            if (!slots.add(each.slot()) || !once.add(each.article())) {
                errors.add(FieldError.of("article", "front.twice"));
            }
            Optional<DeskItem> item = known.stream()
                    .filter(one -> one.id().equals(each.article()))
                    .findFirst();
            if (item.isEmpty()) {
                errors.add(FieldError.of("article", "front.article-unknown"));
            } else if (!kept.contains(each.article())
                    && item.get().status() != ArticleStatus.PUBLISHED
                    && item.get().status() != ArticleStatus.SCHEDULED) {
                errors.add(FieldError.of("article", "front.not-for-readers"));
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidPlacementException(errors);
        }
        laid.forEach(each -> checkEnd(each.until()));
    }

    private void checkEnd(Optional<Instant> until) {
        Instant now = clock.instant();
        if (until.isPresent() && !until.get().isAfter(now)) {
            throw new InvalidPlacementException(List.of(FieldError.of("until", "front.until-past")));
        }
        if (until.isPresent() && until.get().isAfter(now.plus(LONGEST))) {
            throw new InvalidPlacementException(List.of(FieldError.of("until", "front.until-far")));
        }
    }

    /** Somebody has changed the front page since the caller saw it. */
    public static final class StaleFrontException extends PortalException {

        private static final long serialVersionUID = 1L;

        StaleFrontException() {
            super("front.stale");
        }

        @Override
        public Kind kind() {
            return Kind.STALE;
        }
    }

    /** An article cannot stand so on the front page. */
    public static final class InvalidPlacementException extends InvalidInputException {

        private static final long serialVersionUID = 1L;

        InvalidPlacementException(List<FieldError> errors) {
            super("front.invalid", errors);
        }
    }
}
