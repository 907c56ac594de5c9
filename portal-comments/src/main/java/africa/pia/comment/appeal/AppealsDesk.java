package africa.pia.comment.appeal;

import africa.pia.account.AccountDirectory;
import africa.pia.account.AccountId;
import africa.pia.account.AccountProfile;
import africa.pia.account.Caller;
import africa.pia.account.Role;
import africa.pia.act.Act;
import africa.pia.act.ActLog;
import africa.pia.comment.moderation.Judging;
import africa.pia.comment.moderation.Statement;
import africa.pia.comment.moderation.Statements;
import africa.pia.paging.Cursor;
import africa.pia.paging.Slice;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Appeals against removals: made by the writer within the window, once for each decision, and decided with reasons by a
 * moderator who did not make it.
 *
 * <p>Errors: {@code moderation.decision-unknown}, {@code appeal.unknown} (UNKNOWN), {@code appeal.invalid} (INVALID,
 * naming {@code text} or {@code explanation}), {@code appeal.filed-already}, {@code appeal.window-over}, {@code
 * appeal.nothing-to-appeal} (CONFLICT), {@code appeal.settled} (STALE), {@code appeal.first-decider} (REFUSED).
 */
@Stateless
public class AppealsDesk {

    /** More that wait are not told apart. */
    public static final int COUNTED = 1_000;

    @Inject
    Appeals appeals;

    @Inject
    Statements statements;

    @Inject
    Judging judging;

    @Inject
    AccountDirectory accounts;

    @Inject
    AppealSettings settings;

    @Inject
    ActLog acts;

    @Inject
    Event<AppealFiled> filed;

    @Inject
    Event<AppealDecided> decided;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** Until when the writer may appeal against a decision. */
    @RolesAllowed(Role.NAME_READER)
    public Instant until(Statement statement) {
        return statement.at().plus(settings.window());
    }

    /** Whether the writer may appeal: the removal stands, the time is not over. Whether they have already is not asked. */
    @RolesAllowed(Role.NAME_READER)
    public boolean isOpenTo(Statement statement) {
        return statement.isStanding() && clock.instant().isBefore(until(statement));
    }

    /** Within what time an appeal is decided. */
    @RolesAllowed(Role.NAME_READER)
    public Duration deadline() {
        return settings.deadline();
    }

    /** Appeals against the removal of an own comment. */
    @RolesAllowed(Role.NAME_READER)
    public Filed file(long decision, String text) {
        Plea plea = Plea.ofWriter(text);
        // Locked for all that follows: nobody takes the decision back meanwhile, and nobody appeals twice at once.
        Statement statement = statements.lockMine(decision);
        Instant now = clock.instant();
        if (!appeals.against(List.of(decision)).isEmpty()) {
            throw new AppealedAlreadyException();
        }
        if (!statement.isStanding()) {
            throw new NothingToAppealException();
        }
        if (!now.isBefore(until(statement))) {
            throw new AppealWindowOverException();
        }

        Appeal appeal = new Appeal(statement, plea, settings.deadline(), now);
        appeals.add(appeal);
        acts.append(Act.ofModeration("appeal-filed", Act.Subject.APPEAL, appeal.id())
                .by(caller.required().value())
                .under(statement.articleId().value())
                .saying("decision " + decision));
        filed.fire(new AppealFiled(appeal.id(), decision, appeal.comment(), statement.author(), now));
        return appeal.asFiled();
    }

    /** The caller's own appeals against some decisions; absent where there is none. */
    @RolesAllowed(Role.NAME_READER)
    public Map<Long, Filed> mine(Collection<Long> decisions) {
        return appeals.against(decisions).stream()
                .filter(appeal -> appeal.author().equals(caller.account()))
                .map(Appeal::asFiled)
                .collect(Collectors.toMap(Filed::decision, Function.identity()));
    }

    /** What waits, first come first. */
    @RolesAllowed(Role.NAME_MODERATOR)
    public Slice<Item> open(Optional<Cursor> after, int limit) {
        Slice<Appeal> slice =
                Slice.of(appeals.open(after, limit + 1), limit, appeal -> Cursor.of(appeal.filedAt(), appeal.id()));
        return new Slice<>(items(slice.items()), slice.next());
    }

    /** What moderators have decided, the last one first. */
    @RolesAllowed(Role.NAME_MODERATOR)
    public Slice<Item> settled(Optional<Cursor> after, int limit) {
        Slice<Appeal> slice = Slice.of(
                appeals.settled(after, limit + 1),
                limit,
                appeal -> Cursor.of(appeal.settledAt().orElseThrow(), appeal.id()));
        return new Slice<>(items(slice.items()), slice.next());
    }

    /** How many wait, counted up to {@link #COUNTED}. */
    @RolesAllowed(Role.NAME_MODERATOR)
    public int waiting() {
        return appeals.countOpen(Optional.empty(), COUNTED);
    }

    /** How many have waited too long, counted up to {@link #COUNTED}. */
    @RolesAllowed(Role.NAME_MODERATOR)
    public int overdue() {
        return appeals.countOpen(Optional.of(clock.instant()), COUNTED);
    }

    @RolesAllowed(Role.NAME_MODERATOR)
    public Item item(long id) {
        return items(List.of(appeals.find(id).orElseThrow(UnknownAppealException::new)))
                .get(0);
    }

    /**
     * Decides. Overturned, readers see the comment again in its place, in the same transaction.
     *
     * @param version of the appeal that the moderator read
     * @param outcome UPHELD or OVERTURNED
     * @param reasons told to the writer, 1 to 2000 characters
     */
    @RolesAllowed(Role.NAME_MODERATOR)
    public Filed decide(long id, long version, AppealState outcome, String reasons) {
        if (outcome != AppealState.UPHELD && outcome != AppealState.OVERTURNED) {
            throw new IllegalArgumentException("Not an outcome to be given: " + outcome);
        }
        AccountId moderator = caller.required();
        Appeal seen = appeals.find(id).orElseThrow(UnknownAppealException::new);
        if (seen.isForbiddenTo(moderator)) {
            throw new FirstDeciderException();
        }
        Plea why = Plea.ofModerator(reasons);
        statements.lock(seen.decision());
        Appeal appeal = appeals.reread(id).orElseThrow(UnknownAppealException::new);
        if (appeal.version() != version) {
            throw new AppealSettledException();
        }

        appeal.settle(moderator, outcome, why, clock.instant());
        appeals.flush();
        if (outcome == AppealState.OVERTURNED) {
            judging.overturn(appeal.decision(), why.text());
        }
        acts.append(Act.ofModeration(
                        outcome == AppealState.OVERTURNED ? "appeal-overturned" : "appeal-upheld",
                        Act.Subject.APPEAL,
                        id)
                .by(moderator.value())
                .under(appeal.article().value())
                .from(AppealState.OPEN, outcome)
                .saying("decision " + appeal.decision()));
        appeal.author().ifPresent(author -> decided.fire(appeal.asEvent(author)));
        return appeal.asFiled();
    }

    private List<Item> items(List<Appeal> rows) {
        Map<Long, Statement> against =
                statements.of(rows.stream().map(Appeal::decision).toList());
        Set<AccountId> people = new HashSet<>();
        rows.forEach(row -> {
            row.author().ifPresent(people::add);
            row.decidedFirstBy().ifPresent(people::add);
            row.settledBy().ifPresent(people::add);
        });
        Map<AccountId, AccountProfile> profiles = accounts.profiles(people);
        AccountId asking = caller.required();
        Instant now = clock.instant();
        return rows.stream()
                .map(row -> new Item(
                        row.asFiled(),
                        against.get(row.decision()),
                        row.author().map(profiles::get),
                        row.decidedFirstBy().map(profiles::get),
                        row.settledBy().map(profiles::get),
                        row.isOpen() && row.asFiled().dueAt().isBefore(now),
                        row.isOpen() && !row.isForbiddenTo(asking)))
                .toList();
    }

    /**
     * An appeal.
     *
     * @param decision the removal it is against
     * @param text what the writer says; empty when that person has left
     * @param dueAt when it is to be decided at the latest
     * @param reasons what the moderator says; empty while it is open
     */
    public record Filed(
            long id,
            long decision,
            String text,
            AppealState state,
            Instant filedAt,
            Instant dueAt,
            Optional<Instant> settledAt,
            String reasons,
            long version) {}

    /**
     * An appeal as moderators find it.
     *
     * @param author who appeals; empty when that person has left
     * @param firstDecider empty where a rule of the house decided
     * @param settledBy who decided on the appeal; empty while nobody has
     * @param judgeable whether the caller may decide on it
     */
    public record Item(
            Filed appeal,
            Statement statement,
            Optional<AccountProfile> author,
            Optional<AccountProfile> firstDecider,
            Optional<AccountProfile> settledBy,
            boolean overdue,
            boolean judgeable) {}
}
