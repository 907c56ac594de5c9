package africa.pia.comment.screening;

import static africa.pia.comment.thread.Talk.AWA;
import static africa.pia.comment.thread.Talk.KARIM;
import static africa.pia.comment.thread.Talk.NADIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import africa.pia.FieldError;
import africa.pia.InvalidInputException;
import africa.pia.PortalException;
import africa.pia.account.AccountDirectory;
import africa.pia.account.AccountId;
import africa.pia.account.AccountProfile;
import africa.pia.act.Act;
import africa.pia.article.ArticleId;
import africa.pia.article.CommentPolicy;
import africa.pia.comment.moderation.Bench;
import africa.pia.comment.moderation.CensusFixtures;
import africa.pia.comment.moderation.Ground;
import africa.pia.comment.moderation.RuledFixtures;
import africa.pia.comment.moderation.Verdict;
import africa.pia.comment.screening.RuleTrial.Trial;
import africa.pia.comment.thread.CommentStatus;
import africa.pia.comment.thread.HistoryFixtures;
import africa.pia.comment.thread.PostedComment;
import africa.pia.comment.thread.Talk;
import africa.pia.testing.TestDatabase;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RuleScreenTest {

    private static final WordListName FRENCH = WordListName.of("banned-fr").orElseThrow();

    /** A house with rules, and people who write. */
    private static final class House {

        private final TestDatabase database;
        private final Bench bench;
        private final WordShelf words = new WordShelf();
        private ArticleId article = Talk.LIDAR;

        House(TestDatabase database) {
            this.database = database;
            this.bench = Bench.on(database, CommentPolicy.OPEN);
            bench.talk().screenWith(this::screen);
        }

        private static RuleShelf shelf(EntityManager em) {
            RuleShelf shelf = new RuleShelf();
            shelf.em = em;
            return shelf;
        }

        private WordShelf words(EntityManager em) {
            words.rules = shelf(em);
            return words;
        }

        RuleScreen screen(EntityManager em) {
            RuleScreen screen = new RuleScreen();
            screen.rules = shelf(em);
            screen.words = words(em);
            screen.history = HistoryFixtures.history(em);
            screen.accounts = accounts();
            screen.articles = Bench.articles();
            screen.findings = FindingsTest.findings(em);
            screen.judging = bench.judging(em, AWA);
            return screen;
        }

        // Nadia works here.
        private static AccountDirectory accounts() {
            return new AccountDirectory() {
                @Override
                public Map<AccountId, AccountProfile> profiles(Collection<AccountId> ids) {
                    Map<AccountId, AccountProfile> profiles = Talk.accounts().profiles(ids);
                    profiles.replaceAll(
                            (id, each) -> new AccountProfile(id, each.displayName(), id.equals(NADIA), each.erased()));
                    return profiles;
                }
            };
        }

        <T> T book(Function<RuleBook, T> act) {
            return database.call("comments", em -> {
                RuleBook book = new RuleBook();
                book.shelf = shelf(em);
                book.acts = bench.talk().acts();
                book.caller = Talk.caller(Optional.of(NADIA));
                book.clock = bench.talk().clock();
                return act.apply(book);
            });
        }

        Trial trial(Function<RuleTrial, Trial> act) {
            return database.call("comments", em -> {
                RuleTrial trial = new RuleTrial();
                trial.rules = shelf(em);
                trial.words = words(em);
                trial.history = HistoryFixtures.history(em);
                trial.decisions = CensusFixtures.census(em);
                trial.accounts = accounts();
                trial.articles = Bench.articles();
                trial.clock = bench.talk().clock();
                return act.apply(trial);
            });
        }

        RuleSetting set(HouseRule rule, RuleState state, Effect effect, Map<String, Integer> thresholds) {
            return book(book -> book.change(new RuleSetting(
                    rule,
                    state,
                    effect,
                    thresholds,
                    Ground.ABUSIVE,
                    "",
                    book.rule(rule).version())));
        }

        void write(WordListName list, String text) {
            book(book -> book.changeWords(list, book.list(list).version(), text));
        }

        PostedComment post(AccountId author, String text) {
            return bench.talk().as(author, discussion -> discussion.post(article, Optional.empty(), text));
        }

        List<Finding> on(PostedComment comment) {
            return database.call(
                    "comments",
                    em -> FindingsTest.findings(em).of(List.of(comment.id())).getOrDefault(comment.id(), List.of()));
        }

        CommentStatus statusOf(PostedComment comment) {
            return bench.as(
                    NADIA, queue -> queue.open(comment.id()).item().comment().status());
        }
    }

    private static void assertStale(ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(PortalException.class, refused -> assertThat(refused.code())
                .isEqualTo("screening.stale"));
    }

    @ParameterizedTest
    @EnumSource
    void a_banned_word_holds_a_comment_and_says_which_it_is(TestDatabase database) {
        House house = new House(database);
        house.write(FRENCH, "idiot");
        house.set(HouseRule.BANNED, RuleState.ON, Effect.HOLD, Map.of());

        PostedComment insult = house.post(AWA, "Quel Ιdi\u0301οt !");
        PostedComment praise = house.post(AWA, "Bel article.");

        assertThat(insult.status()).isEqualTo(CommentStatus.HELD);
        assertThat(house.on(insult)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("words");
            assertThat(finding.detail()).isEqualTo("banned-fr\tidiot");
            assertThat(finding.spans()).containsExactly(new Span(5, 10));
            assertThat(finding.held()).isTrue();
        });
        assertThat(praise.status()).isEqualTo(CommentStatus.VISIBLE);
        assertThat(house.on(praise)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void what_a_rule_removes_is_removed_at_once_with_reasons(TestDatabase database) {
        House house = new House(database);
        house.write(FRENCH, "idiot");
        house.book(book -> book.change(new RuleSetting(
                HouseRule.BANNED, RuleState.ON, Effect.REMOVE, Map.of(), Ground.OFFENSIVE, "Pas d’insultes ici.", 0)));

        PostedComment insult = house.post(AWA, "Quel idiot !");

        assertThat(house.statusOf(insult)).isEqualTo(CommentStatus.REMOVED);
        assertThat(RuledFixtures.explanations(database, AWA)).containsExactly("Pas d’insultes ici.\n« idiot »");
        assertThat(house.bench.talk().acts().kinds()).contains("comment-removed");
    }

    @ParameterizedTest
    @EnumSource
    void a_rule_in_the_shadow_only_notes(TestDatabase database) {
        House house = new House(database);
        house.set(HouseRule.LINKS, RuleState.SHADOW, Effect.HOLD, Map.of("links", 1));

        PostedComment advertisement = house.post(AWA, "Voyez www.example.com");

        assertThat(advertisement.status()).isEqualTo(CommentStatus.VISIBLE);
        assertThat(house.on(advertisement)).singleElement().satisfies(finding -> assertThat(finding.held())
                .isFalse());
    }

    @ParameterizedTest
    @EnumSource
    void who_works_here_is_not_looked_at(TestDatabase database) {
        House house = new House(database);
        house.set(HouseRule.LINKS, RuleState.ON, Effect.HOLD, Map.of("links", 1));

        assertThat(house.post(NADIA, "Voyez www.example.com").status()).isEqualTo(CommentStatus.VISIBLE);
        assertThat(house.post(AWA, "Voyez www.example.com").status()).isEqualTo(CommentStatus.HELD);
    }

    @ParameterizedTest
    @EnumSource
    void a_newcomer_is_held_until_the_first_comment_is_approved(TestDatabase database) {
        House house = new House(database);
        house.set(HouseRule.NEWCOMER, RuleState.ON, Effect.HOLD, Map.of("approved", 1));

        PostedComment first = house.post(AWA, "Bonjour.");
        PostedComment second = house.post(AWA, "Toujours là ?");
        house.bench.as(
                NADIA, queue -> queue.decide(first.id(), first.version(), Verdict.APPROVE, Optional.empty(), ""));
        PostedComment third = house.post(AWA, "Merci.");

        assertThat(List.of(first.status(), second.status(), third.status()))
                .containsExactly(CommentStatus.HELD, CommentStatus.HELD, CommentStatus.VISIBLE);
    }

    @ParameterizedTest
    @EnumSource
    void as_delivered_the_same_long_text_again_is_held_and_little_else(TestDatabase database) {
        House house = new House(database);
        String text = "Investissez chez nous, doublez votre mise en huit jours !";
        PostedComment first = house.post(AWA, text);
        house.bench.talk().clock().forward(Duration.ofMinutes(5));

        PostedComment again = house.post(AWA, text.toUpperCase(Locale.FRENCH) + " WWW.X.COM");
        PostedComment third = house.post(AWA, text);
        PostedComment byAnother = house.post(KARIM, text);

        assertThat(first.status()).isEqualTo(CommentStatus.VISIBLE);
        assertThat(again.status()).isEqualTo(CommentStatus.VISIBLE);
        assertThat(third.status()).isEqualTo(CommentStatus.HELD);
        assertThat(house.on(third)).singleElement().satisfies(finding -> assertThat(finding.detail())
                .isEqualTo(first.id().toString()));
        assertThat(byAnother.status()).isEqualTo(CommentStatus.VISIBLE);
    }

    @ParameterizedTest
    @EnumSource
    void a_changed_text_is_looked_at_again(TestDatabase database) {
        House house = new House(database);
        house.write(FRENCH, "idiot");
        house.set(HouseRule.BANNED, RuleState.ON, Effect.HOLD, Map.of());
        PostedComment comment = house.post(AWA, "Bel article.");

        PostedComment changed = house.bench
                .talk()
                .as(AWA, discussion -> discussion.edit(comment.id(), comment.version(), "Bel idiot."));

        assertThat(changed.status()).isEqualTo(CommentStatus.HELD);
        assertThat(house.on(changed)).extracting(Finding::version).containsExactly(changed.version());
    }

    @ParameterizedTest
    @EnumSource
    void a_rule_that_fails_costs_nobody_a_comment(TestDatabase database) {
        House house = new House(database);
        house.bench.talk().screenWith(em -> {
            RuleScreen screen = house.screen(em);
            screen.rules = new RuleShelf() {
                @Override
                Map<HouseRule, RuleSetting> settings() {
                    RuleSetting broken =
                            new RuleSetting(HouseRule.LINKS, RuleState.ON, Effect.HOLD, Map.of(), Ground.SPAM, "", 0);
                    RuleSetting whole = new RuleSetting(
                            HouseRule.CAPS,
                            RuleState.ON,
                            Effect.HOLD,
                            Map.of("percent", 50, "letters", 10),
                            Ground.SPAM,
                            "",
                            0);
                    return Map.of(HouseRule.LINKS, broken, HouseRule.CAPS, whole);
                }
            };
            return screen;
        });

        assertThat(house.post(AWA, "Bel article.").status()).isEqualTo(CommentStatus.VISIBLE);
        assertThat(house.post(AWA, "QUEL BEL ARTICLE").status()).isEqualTo(CommentStatus.HELD);
    }

    @ParameterizedTest
    @EnumSource
    void a_change_names_what_was_seen_and_stands_in_the_log(TestDatabase database) {
        House house = new House(database);
        RuleSetting links = house.set(HouseRule.LINKS, RuleState.ON, Effect.HOLD, Map.of("links", 2));
        RuleSetting seenBefore =
                new RuleSetting(HouseRule.LINKS, RuleState.OFF, Effect.HOLD, Map.of("links", 5), Ground.SPAM, "", 0);

        assertThat(links.version()).isEqualTo(1);
        assertStale(() -> house.book(book -> book.change(seenBefore)));
        house.write(FRENCH, "idiot\nsot");
        assertStale(() -> house.book(book -> book.changeWords(FRENCH, 0, "sot")));

        assertThat(house.book(RuleBook::rules)).contains(links);
        assertThat(house.book(RuleBook::lists).get(1)).isEqualTo(new RuleBook.ListInfo(FRENCH, 2, 1));
        assertThat(house.bench.talk().acts().acts())
                .filteredOn(act -> act.subject() == Act.Subject.RULE)
                .satisfiesExactly(
                        act -> {
                            assertThat(act.kind()).isEqualTo("rule-changed");
                            assertThat(act.before()).isEqualTo("OFF");
                            assertThat(act.after()).isEqualTo("ON");
                            assertThat(act.detail()).isEqualTo("LINKS HOLD links=3 → HOLD links=2");
                        },
                        act -> {
                            assertThat(act.kind()).isEqualTo("word-list-changed");
                            assertThat(act.detail()).isEqualTo("banned-fr 2: +idiot +sot");
                        });
    }

    @ParameterizedTest
    @EnumSource
    void what_makes_no_sense_is_refused_field_by_field(TestDatabase database) {
        House house = new House(database);

        assertThatThrownBy(() -> house.set(HouseRule.LINKS, RuleState.ON, Effect.REMOVE, Map.of("links", 0, "x", 1)))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.errors())
                        .extracting(FieldError::field, FieldError::code)
                        .containsExactly(
                                tuple("effect", "screening.effect-unfit"),
                                tuple("links", "screening.threshold-bounds"),
                                tuple("x", "screening.threshold-unknown")));
        assertThatThrownBy(() -> house.write(FRENCH, "bien\n\n***\n# ***\nab*\n" + "x".repeat(101)))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.errors())
                        .extracting(FieldError::field, FieldError::code)
                        .containsExactly(
                                tuple("line[3]", "screening.entry-empty"),
                                tuple("line[5]", "screening.entry-too-short"),
                                tuple("line[6]", "screening.entry-too-long")));
    }

    @ParameterizedTest
    @EnumSource
    void a_trial_tells_what_would_have_come_of_a_rule_and_changes_nothing(TestDatabase database) {
        House house = new House(database);
        PostedComment old = house.post(AWA, "Vieil idiot.");
        house.bench.talk().clock().forward(Duration.ofDays(100));
        house.bench.talk().publish(Talk.MIDWIVES, CommentPolicy.OPEN);
        house.article = Talk.MIDWIVES;
        PostedComment removed = house.post(AWA, "Quel idiot !");
        PostedComment approved = house.post(KARIM, "L’Idiot de Dostoïevski.");
        house.post(KARIM, "Bel article.");
        house.post(NADIA, "Idiot vous-même.");
        PostedComment open = house.post(KARIM, "Encore un 1d10t");
        house.bench.as(
                NADIA,
                queue -> queue.decide(
                        removed.id(), removed.version(), Verdict.REMOVE, Optional.of(Ground.OFFENSIVE), ""));
        house.bench.as(
                NADIA, queue -> queue.decide(approved.id(), approved.version(), Verdict.APPROVE, Optional.empty(), ""));

        Trial trial = house.trial(desk -> desk.of(FRENCH, "idiot"));

        assertThat(trial.seen()).isEqualTo(4);
        assertThat(trial.capped()).isFalse();
        assertThat(List.of(trial.hit(), trial.approved(), trial.removed(), trial.getUndecided()))
                .containsExactly(3, 1, 1, 1);
        assertThat(trial.sample())
                .extracting(RuleTrial.Hit::comment)
                .containsExactly(open.id(), approved.id(), removed.id());
        assertThat(trial.sample().get(0).spans()).containsExactly(new Span(10, 15));
        assertThat(house.on(old)).isEmpty();
        assertThat(house.on(open)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_trial_knows_what_a_writer_had_written_before(TestDatabase database) {
        House house = new House(database);
        house.post(AWA, "Premier.");
        house.post(AWA, "Deuxième.");
        house.post(AWA, "Troisième.");
        house.post(KARIM, "Bonjour.");

        RuleSetting newcomer = new RuleSetting(
                HouseRule.NEWCOMER, RuleState.OFF, Effect.HOLD, Map.of("approved", 2), Ground.SPAM, "", 0);
        RuleSetting flood = new RuleSetting(
                HouseRule.FLOOD, RuleState.OFF, Effect.HOLD, Map.of("comments", 3, "minutes", 10), Ground.SPAM, "", 0);

        assertThat(house.trial(desk -> desk.of(newcomer)).hit()).isEqualTo(3);
        assertThat(house.trial(desk -> desk.of(flood)).hit()).isZero();
        house.post(AWA, "Quatrième.");
        assertThat(house.trial(desk -> desk.of(flood)).hit()).isEqualTo(1);
    }
}
