package africa.pia.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import africa.pia.FieldError;
import africa.pia.InvalidInputException;
import africa.pia.account.AccountId;
import africa.pia.account.Caller;
import africa.pia.account.Role;
import africa.pia.media.MediaId;
import africa.pia.media.MediaLibrary;
import africa.pia.media.Picture;
import africa.pia.section.SectionDirectory;
import africa.pia.section.SectionItem;
import africa.pia.section.SectionKey;
import africa.pia.section.SectionTree;
import africa.pia.site.SiteSettings;
import africa.pia.testing.RecordedEvents;
import africa.pia.testing.TestClock;
import africa.pia.testing.TestDatabase;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The gate with what it keeps: overrides, and what is known of other sites. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GateStorageTest {

    private static final AccountId CHIEF = new AccountId(7);
    private static final String REASON = "La famille a demandé que l’on ne décrive pas.";
    private static final String ELSEWHERE = "https://ailleurs.example/page";

    private final TestClock clock = TestClock.atTheBeginning();
    private final RecordedEvents<LinksNoted> noted = new RecordedEvents<>();
    private boolean chief = true;
    private boolean checking = true;

    private Gate gate(EntityManager em) {
        Gate gate = new Gate();
        gate.em = em;
        gate.settings = settings();
        gate.site = new SiteSettings("PIA", GateFixtures.SITE, Locale.FRENCH, ZoneOffset.UTC);
        gate.links = round(em);
        gate.articles = slug -> ArticleAddresses.Standing.UNKNOWN;
        gate.sections = new SectionDirectory() {
            @Override
            public SectionTree tree() {
                return SectionTree.of(List.of(new SectionItem(new SectionKey("societe"), "Société")));
            }
        };
        gate.media = new MediaLibrary() {
            @Override
            public Map<MediaId, Picture> pictures(Collection<MediaId> ids) {
                return new GateFixtures.FakeLibrary().pictures(Set.copyOf(ids));
            }
        };
        gate.caller = new Caller() {
            @Override
            public AccountId required() {
                return CHIEF;
            }

            @Override
            public boolean is(Role role) {
                return role != Role.EDITOR_IN_CHIEF || chief;
            }
        };
        gate.clock = clock;
        return gate;
    }

    private GateSettings settings() {
        GateSettings shipped = GateFixtures.settings();
        GateSettings.Links links = shipped.links();
        return new GateSettings(
                shipped.blocking(),
                shipped.silent(),
                new GateSettings.Links(checking, links.timeout(), links.recheck(), links.ports(), links.concurrent()));
    }

    private LinkRound round(EntityManager em) {
        LinkRound round = new LinkRound();
        round.em = em;
        round.noted = noted;
        round.settings = settings();
        round.clock = clock;
        return round;
    }

    private <T> T call(TestDatabase database, Function<Gate, T> work) {
        return database.call("domain", em -> work.apply(gate(em)));
    }

    private List<GateFinding> pass(TestDatabase database, Proof proof, String override) {
        return call(database, gate -> gate.pass(12, proof, Optional.ofNullable(override)));
    }

    private List<GateFinding> judge(TestDatabase database, Proof proof) {
        return call(database, gate -> gate.judge(proof));
    }

    private List<GateOverride> overrides(TestDatabase database) {
        return database.call("domain", em -> {
            GateOverrides overrides = new GateOverrides();
            overrides.em = em;
            return overrides.of(12);
        });
    }

    private static Proof undescribed() {
        return GateFixtures.withBody("<h2>La\tcrue</h2><figure><img src=\"/media/5/800/rive.jpg\"></figure>");
    }

    @ParameterizedTest
    @EnumSource
    void what_is_only_advised_passes(TestDatabase database) {
        database.clear();

        assertThat(pass(database, GateFixtures.withHeadline("é".repeat(150)), null))
                .isEmpty();
        assertThat(overrides(database)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void what_blocks_is_told(TestDatabase database) {
        database.clear();

        assertThat(pass(database, undescribed(), null))
                .extracting(GateFinding::rule)
                .containsExactly(GateRule.FIGURE_ALTERNATIVE_TEXT_MISSING);
    }

    @ParameterizedTest
    @EnumSource
    void an_editor_in_chief_lets_it_pass_and_it_is_kept_who_and_why(TestDatabase database) {
        database.clear();

        assertThat(pass(database, undescribed(), "  " + REASON + " ")).isEmpty();

        assertThat(overrides(database))
                .containsExactly(new GateOverride(
                        CHIEF,
                        clock.instant(),
                        REASON,
                        List.of(FieldError.of("body", "gate.figure-alternative-text-missing", "1"))));
    }

    @ParameterizedTest
    @EnumSource
    void what_was_let_pass_once_passes_again_and_nothing_else_does(TestDatabase database) {
        database.clear();
        pass(database, undescribed(), REASON);
        chief = false;

        assertThat(pass(database, undescribed(), null)).isEmpty();
        assertThat(pass(
                        database,
                        GateFixtures.withBody("<figure><img src=\"/media/5/800/rive.jpg\"></figure>".repeat(2)),
                        null))
                .containsExactly(new GateFinding(
                        GateRule.FIGURE_ALTERNATIVE_TEXT_MISSING, GateFinding.Severity.BLOCKS, List.of(2), ""));
        assertThat(database.<Boolean>call("domain", em -> gate(em).pass(13, undescribed(), Optional.empty())
                        .isEmpty()))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void nobody_else_does(TestDatabase database) {
        database.clear();
        chief = false;

        assertThatThrownBy(() -> pass(database, undescribed(), REASON)).hasMessage("gate.chief-only");
        assertThat(overrides(database)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void without_a_reason_nothing_is_overridden(TestDatabase database) {
        database.clear();

        assertThatThrownBy(() -> pass(database, undescribed(), "Parce que"))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.errors())
                        .containsExactly(FieldError.of("override", "gate.reason-short", 10)));
        assertThatThrownBy(() -> pass(database, undescribed(), "a".repeat(501)))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.errors())
                        .containsExactly(FieldError.of("override", "gate.reason-long", 500)));
        assertThat(overrides(database)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_text_without_a_headline_passes_for_nobody(TestDatabase database) {
        database.clear();

        assertThat(pass(database, GateFixtures.withHeadline(""), REASON))
                .extracting(GateFinding::rule)
                .containsExactly(GateRule.HEADLINE_MISSING);
        assertThat(overrides(database)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void an_override_of_what_passes_anyway_is_not_kept(TestDatabase database) {
        database.clear();

        assertThat(pass(database, GateFixtures.french(), REASON)).isEmpty();
        assertThat(overrides(database)).isEmpty();
    }

    private void note(TestDatabase database, String... addresses) {
        database.run("domain", em -> round(em).note(List.of(addresses)));
    }

    private List<String> claim(TestDatabase database) {
        return database.call("domain", em -> round(em).claim(10));
    }

    private void answered(TestDatabase database, Trial trial) {
        List<String> claimed = claim(database);
        assertThat(claimed).hasSize(1);
        database.run("domain", em -> round(em).answered(claimed.get(0), trial));
    }

    private Optional<LinkState> state(TestDatabase database, String address) {
        return database.call(
                "domain",
                em -> Optional.ofNullable(round(em).states(List.of(address)).get(address)));
    }

    @ParameterizedTest
    @EnumSource
    void an_address_is_tried_once_by_one_node_and_again_after_a_day(TestDatabase database) {
        database.clear();
        note(database, ELSEWHERE + "#bas", ELSEWHERE);
        assertThat(noted.fired()).hasSize(1);
        assertThat(state(database, ELSEWHERE)).contains(LinkState.WAITING);

        answered(database, Trial.FINE);

        assertThat(state(database, ELSEWHERE + "#haut")).contains(LinkState.FINE);
        note(database, ELSEWHERE);
        assertThat(claim(database)).isEmpty();
        clock.forward(Duration.ofDays(1));
        assertThat(claim(database)).isEmpty();
        note(database, ELSEWHERE);
        assertThat(claim(database)).hasSize(1);
        assertThat(claim(database)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void what_a_dying_node_had_claimed_is_tried_by_another(TestDatabase database) {
        database.clear();
        note(database, ELSEWHERE);
        assertThat(claim(database)).hasSize(1);

        clock.forward(LinkRound.CLAIM);

        assertThat(claim(database)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_host_that_is_away_is_asked_for_twice_before_its_links_are_called_broken(TestDatabase database) {
        database.clear();
        note(database, ELSEWHERE);

        answered(database, Trial.NO_HOST);
        assertThat(state(database, ELSEWHERE)).contains(LinkState.UNCLEAR);
        assertThat(claim(database)).isEmpty();
        clock.forward(TriedLink.SECOND_TRY);
        answered(database, Trial.NO_HOST);

        assertThat(state(database, ELSEWHERE)).contains(LinkState.GONE);
        clock.forward(TriedLink.SECOND_TRY);
        assertThat(claim(database)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_host_that_comes_back_is_forgiven(TestDatabase database) {
        database.clear();
        note(database, ELSEWHERE);

        answered(database, Trial.NO_HOST);
        clock.forward(TriedLink.SECOND_TRY);
        answered(database, Trial.FINE);

        assertThat(state(database, ELSEWHERE)).contains(LinkState.FINE);
    }

    @ParameterizedTest
    @EnumSource
    void a_text_is_judged_by_what_came_of_its_links(TestDatabase database) {
        database.clear();
        Proof proof = GateFixtures.withBody("<p><a href=\"" + ELSEWHERE + "\">la page</a></p>");
        database.run("domain", em -> gate(em).noteLinks(new Proof(
                proof.headline(),
                proof.standfirst(),
                proof.body(),
                "fr",
                "societe",
                Optional.empty(),
                Optional.empty())));
        assertThat(judge(database, proof)).isEmpty();

        answered(database, Trial.GONE);

        assertThat(judge(database, proof)).extracting(GateFinding::rule).containsExactly(GateRule.LINK_BROKEN);
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_noted_where_links_are_not_tried(TestDatabase database) {
        database.clear();
        checking = false;

        note(database, ELSEWHERE);

        assertThat(state(database, ELSEWHERE)).isEmpty();
        assertThat(noted.fired()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void what_no_text_leads_to_any_more_is_forgotten(TestDatabase database) {
        database.clear();
        note(database, ELSEWHERE);
        clock.forward(LinkRound.FORGOTTEN_AFTER.plusSeconds(1));
        note(database, "https://autre.example/");

        assertThat(database.<Integer>call("domain", em -> round(em).forget())).isEqualTo(1);

        assertThat(state(database, ELSEWHERE)).isEmpty();
        assertThat(state(database, "https://autre.example/")).isPresent();
    }
}
