package africa.pia.comment.sanction;

import africa.pia.account.AccountDirectory;
import africa.pia.account.AccountId;
import africa.pia.account.AccountProfile;
import africa.pia.account.Caller;
import africa.pia.account.Role;
import africa.pia.act.Act;
import africa.pia.act.ActLog;
import africa.pia.text.PlainText;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sanctions: giving, lifting, and what a person is told of their own.
 *
 * <p>Errors: {@code sanction.untouchable} (REFUSED), {@code sanction.unknown-person} (UNKNOWN),
 * {@code sanction.standing-changed} (STALE; arguments: who, kind, when), {@code sanction.already-in-force},
 * {@code sanction.not-in-force} (CONFLICT), {@code sanction.ground-missing}, {@code sanction.reason-missing},
 * {@code sanction.reason-too-long}, {@code sanction.end-missing}, {@code sanction.end-unwanted},
 * {@code sanction.end-past}, {@code sanction.objection-missing}, {@code sanction.objection-too-long} (INVALID),
 * {@code sanction.nothing-to-object-to} (CONFLICT), {@code sanction.own} (REFUSED).
 */
@Stateless
@RolesAllowed(Role.NAME_MODERATOR)
public class Sanctions {

    /** For who did not look at the person before: nothing they saw can be stale. */
    public static final long UNSEEN = -1;

    /** How long an objection may be, in characters as people count them. */
    public static final int MAX_OBJECTION = 2_000;

    private static final int SHOWN = 200;

    @Inject
    SanctionRows rows;

    @Inject
    PersonNotes notes;

    @Inject
    AccountDirectory accounts;

    @Inject
    SanctionLetters letters;

    @Inject
    ActLog acts;

    @Inject
    Caller caller;

    @Inject
    Event<SanctionGiven> given;

    @Inject
    Event<SanctionLifted> lifted;

    @Inject
    Event<SanctionUpheld> upheld;

    @Inject
    Clock clock;

    /**
     * What stands beside a comment of each of some people: what is in force against them, and how much is noted down.
     * Who has neither is absent.
     */
    public Map<AccountId, Brief> briefs(Collection<AccountId> people) {
        Map<AccountId, List<Sanction>> inForce =
                rows.inForce(people, clock.instant()).stream().collect(Collectors.groupingBy(Sanction::person));
        Map<AccountId, Integer> noted = notes.counts(people);
        return people.stream()
                .distinct()
                .filter(person -> inForce.containsKey(person) || noted.containsKey(person))
                .collect(Collectors.toMap(
                        Function.identity(),
                        person -> new Brief(
                                inForce.getOrDefault(person, List.of()).stream()
                                        .map(Sanction::kind)
                                        .distinct()
                                        .sorted()
                                        .toList(),
                                noted.getOrDefault(person, 0))));
    }

    /**
     * A person's record in short.
     *
     * @param inForce from mild to strict
     * @param notes how many notes moderators keep on them
     */
    public record Brief(List<SanctionKind> inForce, int notes) {

        public static final Brief NONE = new Brief(List.of(), 0);
    }

    /** What was done about a person, the newest first; of more than two hundred the last two hundred. */
    public PersonRecord of(AccountId person) {
        Instant now = clock.instant();
        long acts = rows.acts(person);
        List<Sanction> history = rows.of(person, SHOWN);
        List<Sanction> inForce =
                history.stream().filter(each -> each.isInForceAt(now)).toList();
        return new PersonRecord(acts, Standings.standing(inForce), named(history, now));
    }

    private List<Entry> named(List<Sanction> history, Instant now) {
        Map<AccountId, AccountProfile> moderators = accounts.profiles(history.stream()
                .flatMap(each -> Stream.concat(Stream.of(each.givenBy()), each.liftedBy().stream()))
                .collect(Collectors.toSet()));
        Function<AccountId, AccountProfile> profile =
                id -> moderators.getOrDefault(id, new AccountProfile(id, "", true, true));
        return history.stream()
                .map(each -> new Entry(
                        each.asOwn(now),
                        profile.apply(each.givenBy()),
                        each.liftedBy().map(profile)))
                .toList();
    }

    /**
     * Does something about a person and tells them.
     *
     * @param seen how many acts their record had when the moderator looked, or {@link #UNSEEN}
     * @return id of the sanction
     */
    public long give(AccountId person, long seen, Sentence sentence) {
        Instant now = clock.instant();
        sentence.check(now);
        AccountId moderator = caller.required();
        AccountProfile profile =
                accounts.profile(person).filter(each -> !each.erased()).orElseThrow(UnknownPersonException::new);
        if (profile.staff() || person.equals(moderator)) {
            throw new UntouchablePersonException();
        }
        PersonFile file = locked(person, seen);
        refuseTwice(person, sentence, now);

        Sanction sanction = new Sanction(person, sentence, moderator, now);
        file.countAct();
        rows.add(sanction);
        letters.given(person, sentence);
        acts.append(Act.ofModeration(kindOf(sentence.kind()), Act.Subject.ACCOUNT, person.value())
                .by(moderator.value())
                .saying(sanction.id()
                        + sentence.ground().map(ground -> " " + ground).orElse("")
                        + sentence.endsAt().map(end -> " " + end).orElse("")));
        given.fire(new SanctionGiven(
                sanction.id(),
                person,
                sentence.kind(),
                sentence.ground(),
                sentence.reason(),
                sentence.endsAt(),
                moderator,
                now));
        return sanction.id();
    }

    private static String kindOf(SanctionKind kind) {
        return switch (kind) {
            case WARN -> "person-warned";
            case MESSAGE -> "person-written-to";
            case HOLD -> "person-held";
            case SUSPEND -> "person-suspended";
            case BAN -> "person-banned";
        };
    }

    // A second suspension may reach further than the first; what has no end cannot be given twice.
    private void refuseTwice(AccountId person, Sentence sentence, Instant now) {
        boolean already = rows.inForce(List.of(person), now).stream().anyMatch(each -> switch (sentence.kind()) {
            case BAN -> each.kind() == SanctionKind.BAN;
            case SUSPEND -> each.kind() == SanctionKind.BAN;
            case HOLD -> each.kind() == SanctionKind.HOLD && each.endsAt().isEmpty();
            case WARN, MESSAGE -> false;
        });
        if (already) {
            throw new AlreadyInForceException();
        }
    }

    /** Ends a sanction before its time and tells the person. */
    public void lift(long id, long seen, String why) {
        String told = PlainText.tidy(why);
        Sentence.checkReason(told);
        AccountId moderator = caller.required();
        Sanction sanction = rows.find(id).orElseThrow(NotInForceException::new);
        if (sanction.person().equals(moderator)) {
            throw new UntouchablePersonException();
        }
        PersonFile file = locked(sanction.person(), seen);
        Instant now = clock.instant();
        rows.refresh(sanction);
        if (!sanction.isInForceAt(now)) {
            throw new NotInForceException();
        }

        sanction.lift(told, moderator, now);
        file.countAct();
        acts.append(Act.ofModeration(
                        "sanction-lifted",
                        Act.Subject.ACCOUNT,
                        sanction.person().value())
                .by(moderator.value())
                .saying(id + " " + sanction.kind()));
        letters.lifted(sanction.person(), sanction.kind(), told);
        lifted.fire(new SanctionLifted(id, sanction.person(), sanction.kind(), told, moderator, now));
    }

    /**
     * Lets a sanction stand that its person objects to, and tells them why. Lifting is the other answer.
     *
     * @throws OwnSanctionException when the moderator gave it
     */
    public void uphold(long id, String why) {
        String told = PlainText.tidy(why);
        Sentence.checkReason(told);
        AccountId moderator = caller.required();
        Sanction sanction = rows.find(id).orElseThrow(NotInForceException::new);
        rows.lock(sanction.person());
        rows.refresh(sanction);

        Instant now = clock.instant();
        sanction.uphold(told, moderator, now);
        acts.append(Act.ofModeration(
                        "sanction-upheld",
                        Act.Subject.ACCOUNT,
                        sanction.person().value())
                .by(moderator.value())
                .saying(id + " " + sanction.kind()));
        letters.upheld(sanction.person(), told);
        upheld.fire(new SanctionUpheld(id, sanction.person(), sanction.kind(), told, moderator, now));
    }

    /** What people object to and nobody has answered, the longest waiting first. */
    public List<Contested> contested(int limit) {
        Instant now = clock.instant();
        List<Sanction> contested = rows.contested(limit);
        Map<AccountId, AccountProfile> people =
                accounts.profiles(contested.stream().map(Sanction::person).collect(Collectors.toSet()));
        return contested.stream()
                .filter(each -> people.containsKey(each.person()))
                .map(each -> new Contested(people.get(each.person()), each.asOwn(now)))
                .toList();
    }

    private PersonFile locked(AccountId person, long seen) {
        PersonFile file = rows.lock(person);
        if (seen != UNSEEN && file.acts() != seen) {
            Sanction last = rows.lastTouched(person).orElseThrow();
            AccountId by = last.liftedBy().orElse(last.givenBy());
            throw new StandingChangedException(
                    accounts.profile(by).map(AccountProfile::displayName).orElse(""),
                    last.kind(),
                    last.liftedAt().orElse(last.givenAt()));
        }
        return file;
    }

    /** What was done about the caller, the newest first, without the names of moderators. */
    @RolesAllowed(Role.NAME_READER)
    public List<OwnSanction> ofCaller() {
        Instant now = clock.instant();
        return rows.of(caller.required(), SHOWN).stream()
                .map(each -> each.asOwn(now))
                .toList();
    }

    /** What the caller may do now. */
    @RolesAllowed(Role.NAME_READER)
    public Standing standingOfCaller() {
        return Standings.standing(rows.inForce(List.of(caller.required()), clock.instant()));
    }

    /**
     * Takes note that the caller has read what they were told.
     *
     * @param newest id of the newest that they were shown: what arrived meanwhile stays unread
     */
    @RolesAllowed(Role.NAME_READER)
    public void acknowledge(long newest) {
        Instant now = clock.instant();
        rows.unread(caller.required(), newest).forEach(each -> each.acknowledge(now));
    }

    /**
     * Says why a sanction of the caller's own is wrong; moderators answer.
     *
     * @param text 1 to 2000 characters
     * @throws NothingToObjectToException when there is no such sanction, it was lifted, or they have objected before
     */
    @RolesAllowed(Role.NAME_READER)
    public void object(long id, String text) {
        String said = PlainText.tidy(text);
        if (said.isEmpty()) {
            throw new UnfitSentenceException("objection", "sanction.objection-missing");
        }
        if (said.codePointCount(0, said.length()) > MAX_OBJECTION) {
            throw new UnfitSentenceException("objection", "sanction.objection-too-long", MAX_OBJECTION);
        }
        AccountId person = caller.required();
        Sanction sanction =
                rows.find(id).filter(each -> each.person().equals(person)).orElseThrow(NothingToObjectToException::new);
        rows.lock(person);
        rows.refresh(sanction);

        sanction.object(said, clock.instant());
        acts.append(Act.ofModeration("sanction-objected", Act.Subject.ACCOUNT, person.value())
                .by(person.value())
                .saying(id + " " + sanction.kind()));
    }

    /** A sanction that its person objects to. */
    public record Contested(AccountProfile person, OwnSanction sanction) {}

    /**
     * What is held against a person.
     *
     * @param acts how many sanctions were given and lifted: hand it in with the next
     */
    public record PersonRecord(long acts, Standing standing, List<Entry> history) {}

    /** A sanction with who gave it and who lifted it; the name of a moderator who has left is empty. */
    public record Entry(OwnSanction sanction, AccountProfile givenBy, Optional<AccountProfile> liftedBy) {}

    /**
     * A sanction as its person sees it.
     *
     * @param endsAt when it ends, or would have ended, by itself; empty for never
     * @param acknowledgedAt when its person said that they had read it
     * @param liftedAt when it was ended before its time
     * @param inForce whether it keeps something from its person now
     * @param objection why its person says that it is wrong; empty when they said nothing
     * @param answer why it stands all the same
     */
    public record OwnSanction(
            long id,
            SanctionKind kind,
            Optional<Misconduct> ground,
            String reason,
            Instant givenAt,
            Optional<Instant> endsAt,
            Optional<Instant> acknowledgedAt,
            Optional<Instant> liftedAt,
            String liftedFor,
            boolean inForce,
            String objection,
            Optional<Instant> objectedAt,
            String answer,
            Optional<Instant> answeredAt) {

        /** Whether its person may still say why it is wrong. */
        public boolean isOpenToObjection() {
            return kind != SanctionKind.MESSAGE && objectedAt.isEmpty() && liftedAt.isEmpty();
        }

        /** Whether somebody has to answer what its person said against it. */
        public boolean awaitsAnswer() {
            return objectedAt.isPresent() && answeredAt.isEmpty() && liftedAt.isEmpty();
        }

        /** Whether its person is asked to say that they have read it. */
        public boolean awaitsReading() {
            return kind.isRead() && acknowledgedAt.isEmpty() && liftedAt.isEmpty();
        }
    }
}
