package africa.pia.comment.raid;

import africa.pia.account.AccountDirectory;
import africa.pia.account.AccountId;
import africa.pia.account.AccountProfile;
import africa.pia.account.Caller;
import africa.pia.account.Role;
import africa.pia.article.ArticleCatalogue;
import africa.pia.article.ArticleId;
import africa.pia.article.ArticleSummary;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Raid mode, as moderators see it, begin it and end it.
 *
 * <p>Errors: {@code raid.unknown-conversation} (UNKNOWN), {@code raid.in-force}, {@code raid.not-in-force} (CONFLICT).
 */
@Stateless
@RolesAllowed(Role.NAME_MODERATOR)
public class RaidDesk {

    private static final int SHOWN = 50;

    @Inject
    Raids raids;

    @Inject
    RaidKeeper keeper;

    @Inject
    AccountDirectory accounts;

    @Inject
    ArticleCatalogue articles;

    @Inject
    Caller caller;

    @Inject
    RaidSettings settings;

    @Inject
    Clock clock;

    /**
     * One time of raid mode.
     *
     * @param articleId under which it is
     * @param article empty when it is not to be had any more
     * @param beganBy who began it; empty where it began by itself
     * @param endsAt when it ends by itself
     * @param arrived how many comments of readers had come within the time; 0 where nobody counted
     * @param slowed whether the conversation goes slowly because of it
     * @param endedBy who ended it before its time
     * @param endedAt empty while it is in force, and for a moment after
     */
    public record Shown(
            ArticleId articleId,
            Optional<ArticleSummary> article,
            Optional<AccountProfile> beganBy,
            Instant beganAt,
            Instant endsAt,
            long arrived,
            boolean slowed,
            Optional<AccountProfile> endedBy,
            Optional<Instant> endedAt) {}

    /**
     * What makes a raid, and what follows.
     *
     * @param comments more than so many within the time; 0 when none begins by itself
     * @param slow the least time between two comments of one person; zero for none
     * @param age comments of younger accounts are held; zero for none
     */
    public record Rule(int comments, Duration within, Duration slow, Duration age, Duration lasting) {}

    public Rule rule() {
        return new Rule(settings.comments(), settings.within(), settings.slow(), settings.age(), settings.lasting());
    }

    /** What is in force now, the one that began last first. */
    public List<Shown> inForce() {
        return shown(raids.inForce(clock.instant(), SHOWN));
    }

    /** What began last, over or not. */
    public List<Shown> latest() {
        return shown(raids.latest(SHOWN));
    }

    /** What is in force under an article. */
    public Optional<Shown> of(ArticleId article) {
        return shown(raids.inForce(article, clock.instant()).stream().toList()).stream()
                .findFirst();
    }

    /** Until when comments of new accounts under an article wait to be judged; for whoever is about to write one. */
    @PermitAll
    public Optional<Instant> until(ArticleId article) {
        return settings.age().isZero()
                ? Optional.empty()
                : raids.inForce(article, clock.instant()).map(Raid::endsAt);
    }

    /**
     * Begins raid mode under an article by hand.
     *
     * @throws UnknownTalkException when there is no conversation under it
     * @throws RaidInForceException when it is in force already
     */
    public Shown begin(ArticleId article) {
        Raid raid = keeper.begin(article, Optional.of(caller.required()), 0, clock.instant());
        return shown(List.of(raid)).get(0);
    }

    /**
     * Ends it before its time.
     *
     * @throws NoRaidException when none is in force
     */
    public void end(ArticleId article) {
        Instant now = clock.instant();
        keeper.end(raids.inForce(article, now).orElseThrow(NoRaidException::new), Optional.of(caller.required()), now);
    }

    /** Enters in the log that the time of some is over, and how many. */
    @PermitAll
    public int endDue() {
        Instant now = clock.instant();
        List<Raid> due = raids.due(now);
        due.forEach(raid -> keeper.end(raid, Optional.empty(), now));
        return due.size();
    }

    private List<Shown> shown(Collection<Raid> rows) {
        Map<ArticleId, ArticleSummary> cards =
                articles.summaries(rows.stream().map(Raid::article).collect(Collectors.toSet()));
        Map<AccountId, AccountProfile> people = accounts.profiles(rows.stream()
                .flatMap(raid -> Stream.of(raid.beganBy(), raid.endedBy()))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet()));
        return rows.stream()
                .map(raid -> new Shown(
                        raid.article(),
                        Optional.ofNullable(cards.get(raid.article())),
                        raid.beganBy().map(people::get),
                        raid.beganAt(),
                        raid.endsAt(),
                        raid.arrived(),
                        raid.isSlowed(),
                        raid.endedBy().map(people::get),
                        raid.endedAt()))
                .toList();
    }
}
