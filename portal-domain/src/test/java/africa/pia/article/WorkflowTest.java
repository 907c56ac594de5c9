package africa.pia.article;

import static africa.pia.article.ArticleFixtures.aDraft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import africa.pia.FieldError;
import africa.pia.InvalidInputException;
import africa.pia.PortalException;
import africa.pia.article.ArticleAnswer.Found;
import africa.pia.article.ArticleAnswer.Unknown;
import africa.pia.article.ArticleEvent.ArticlePublished;
import africa.pia.search.IndexedText;
import africa.pia.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The steps between a draft and its readers: which are open from where, and what an embargo hides. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkflowTest {

    /** A step of an editor, as the newsroom offers it. */
    private enum Step {
        SUBMIT(ArticleStatus.SUBMITTED),
        TAKE_BACK(ArticleStatus.DRAFT),
        GIVE_BACK(ArticleStatus.DRAFT),
        APPROVE(ArticleStatus.APPROVED),
        SCHEDULE(ArticleStatus.SCHEDULED),
        PUBLISH(ArticleStatus.PUBLISHED),
        WITHDRAW(ArticleStatus.WITHDRAWN);

        private final ArticleStatus target;

        Step(ArticleStatus target) {
            this.target = target;
        }
    }

    private static final Map<ArticleStatus, Set<Step>> OPEN = new EnumMap<>(Map.of(
            ArticleStatus.DRAFT, EnumSet.of(Step.SUBMIT, Step.SCHEDULE, Step.PUBLISH),
            ArticleStatus.SUBMITTED,
                    EnumSet.of(Step.TAKE_BACK, Step.GIVE_BACK, Step.APPROVE, Step.SCHEDULE, Step.PUBLISH),
            ArticleStatus.APPROVED, EnumSet.of(Step.TAKE_BACK, Step.GIVE_BACK, Step.SCHEDULE, Step.PUBLISH),
            ArticleStatus.SCHEDULED, EnumSet.of(Step.APPROVE, Step.SCHEDULE, Step.PUBLISH),
            ArticleStatus.PUBLISHED, EnumSet.of(Step.WITHDRAW),
            ArticleStatus.WITHDRAWN, EnumSet.of(Step.PUBLISH)));

    /** The steps that lead a draft to each state. */
    private static List<Step> wayTo(ArticleStatus status) {
        return switch (status) {
            case DRAFT -> List.of();
            case SUBMITTED -> List.of(Step.SUBMIT);
            case APPROVED -> List.of(Step.SUBMIT, Step.APPROVE);
            case SCHEDULED -> List.of(Step.SCHEDULE);
            case PUBLISHED -> List.of(Step.PUBLISH);
            case WITHDRAWN -> List.of(Step.PUBLISH, Step.WITHDRAW);
        };
    }

    private static Instant tomorrow(Desk desk) {
        return desk.clock.instant().plus(Duration.ofDays(1));
    }

    private static EditableArticle take(Desk desk, EditableArticle article, Step step) {
        return desk.newsroom(newsroom -> switch (step) {
            case SUBMIT -> newsroom.submit(article.id(), article.version());
            case TAKE_BACK -> newsroom.takeBack(article.id(), article.version());
            case GIVE_BACK -> newsroom.giveBack(article.id(), article.version(), "Il manque un chiffre.");
            case APPROVE -> newsroom.approve(article.id(), article.version());
            case SCHEDULE -> newsroom.schedule(article.id(), article.version(), tomorrow(desk));
            case PUBLISH -> newsroom.publish(article.id(), article.version());
            case WITHDRAW -> newsroom.withdraw(article.id(), article.version(), "Un chiffre était faux.");
        });
    }

    /** An article of the writer, led to a state by an editor. */
    private static EditableArticle led(Desk desk, ArticleStatus status) {
        EditableArticle article = desk.asWriter().newsroom(newsroom -> newsroom.draft(aDraft().draft()));
        desk.asEditor();
        for (Step step : wayTo(status)) {
            article = take(desk, article, step);
        }
        return article;
    }

    @ParameterizedTest
    @EnumSource
    void an_editor_takes_every_open_step_and_no_other(TestDatabase database) {
        for (ArticleStatus from : ArticleStatus.values()) {
            for (Step step : Step.values()) {
                Desk desk = new Desk(database);
                EditableArticle article = led(desk, from);

                if (OPEN.get(from).contains(step)) {
                    assertThat(take(desk, article, step).status())
                            .as("%s from %s", step, from)
                            .isEqualTo(step.target);
                } else {
                    PortalException refused =
                            catchThrowableOfType(PortalException.class, () -> take(desk, article, step));
                    assertThat(refused.code()).as("%s from %s", step, from).isEqualTo("article.illegal-step");
                    assertThat(opened(desk, article)).isEqualTo(article);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_writer_only_submits_and_takes_back_what_no_editor_has_judged(TestDatabase database) {
        List<String> taken = new ArrayList<>();
        for (ArticleStatus from : ArticleStatus.values()) {
            for (Step step : List.of(Step.SUBMIT, Step.TAKE_BACK)) {
                Desk desk = new Desk(database);
                EditableArticle article = led(desk, from);
                desk.asWriter();
                if (catchThrowableOfType(PortalException.class, () -> take(desk, article, step)) == null) {
                    taken.add(step + " from " + from);
                }
            }
        }
        assertThat(taken).containsExactly("SUBMIT from DRAFT", "TAKE_BACK from SUBMITTED");
    }

    @ParameterizedTest
    @EnumSource
    void what_is_given_back_says_why_until_it_is_handed_in_again(TestDatabase database) {
        Desk desk = new Desk(database);
        EditableArticle returned = take(desk, led(desk, ArticleStatus.SUBMITTED), Step.GIVE_BACK);
        EditableArticle again = take(desk.asWriter(), returned, Step.SUBMIT);

        assertThat(returned.returnNote()).isEqualTo("Il manque un chiffre.");
        assertThat(again.returnNote()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void giving_back_needs_a_word_to_the_writer(TestDatabase database) {
        Desk desk = new Desk(database);
        EditableArticle submitted = led(desk, ArticleStatus.SUBMITTED);

        InvalidInputException refused = catchThrowableOfType(
                InvalidInputException.class,
                () -> desk.newsroom(newsroom -> newsroom.giveBack(submitted.id(), submitted.version(), "  ")));

        assertThat(refused.errors()).containsExactly(FieldError.of("note", "article.note-missing"));
    }

    @ParameterizedTest
    @EnumSource
    void only_an_instant_to_come_within_two_years_is_taken(TestDatabase database) {
        Desk desk = new Desk(database);
        EditableArticle approved = led(desk, ArticleStatus.APPROVED);
        Instant now = desk.clock.instant();

        assertThat(refusal(desk, approved, now)).isEqualTo("article.publish-at-past");
        assertThat(refusal(desk, approved, now.plus(Duration.ofDays(800)))).isEqualTo("article.publish-at-far");
        assertThat(opened(desk, approved)).isEqualTo(approved);
    }

    private static String refusal(Desk desk, EditableArticle article, Instant at) {
        InvalidInputException refused = catchThrowableOfType(
                InvalidInputException.class,
                () -> desk.newsroom(newsroom -> newsroom.schedule(article.id(), article.version(), at)));
        assertThat(refused.errors())
                .singleElement()
                .extracting(FieldError::field)
                .isEqualTo("publishAt");
        return refused.errors().get(0).code();
    }

    @ParameterizedTest
    @EnumSource
    void what_lacks_something_is_not_scheduled(TestDatabase database) {
        Desk desk = new Desk(database);
        EditableArticle drafted =
                desk.newsroom(newsroom -> newsroom.draft(aDraft().standfirst("").draft()));

        PortalException refused = catchThrowableOfType(PortalException.class, () -> take(desk, drafted, Step.SCHEDULE));

        assertThat(refused.code()).isEqualTo("article.unfinished");
    }

    @ParameterizedTest
    @EnumSource
    void nothing_of_a_scheduled_article_shows_before_its_instant(TestDatabase database) {
        Desk desk = new Desk(database);
        EditableArticle scheduled = led(desk, ArticleStatus.SCHEDULED);

        desk.clock.forward(Duration.ofHours(23));

        assertThat(desk.<List<ArticleId>>embargo(embargo -> embargo.due(10))).isEmpty();
        desk.embargo(embargo -> {
            embargo.lift(scheduled.id());
            return true;
        });
        assertThat(desk.<ArticleAnswer>catalogue(catalogue -> catalogue.at(scheduled.slug())))
                .isInstanceOf(Unknown.class);
        assertThat(shown(desk)).isEmpty();
        assertThat(desk.<List<IndexedText>>feed(feed -> feed.of(List.of(scheduled.id()))))
                .isEmpty();
        assertThat(desk.events.fired()).isEmpty();
        assertThat(desk.logged).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_scheduled_article_appears_once_dated_with_its_instant(TestDatabase database) {
        Desk desk = new Desk(database);
        EditableArticle scheduled = led(desk, ArticleStatus.SCHEDULED);
        Instant promised = scheduled.publishAt().orElseThrow();
        desk.clock.forward(Duration.ofHours(24));

        for (int round = 0; round < 2; round++) {
            desk.embargo(embargo -> {
                embargo.due(10).forEach(embargo::lift);
                return true;
            });
        }

        assertThat(desk.<ArticleAnswer>catalogue(catalogue -> catalogue.at(scheduled.slug())))
                .isInstanceOfSatisfying(Found.class, found -> assertThat(
                                found.article().summary().publishedAt())
                        .isEqualTo(promised));
        assertThat(shown(desk)).containsExactly(scheduled.slug());
        assertThat(desk.events.fired())
                .containsExactly(new ArticlePublished(scheduled.id(), scheduled.commentPolicy(), promised));
        assertThat(desk.logged).hasSize(1);
        assertThat(opened(desk, scheduled).publishAt()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void two_nodes_that_lift_at_once_publish_once(TestDatabase database) {
        Desk desk = new Desk(database);
        EditableArticle scheduled = led(desk, ArticleStatus.SCHEDULED);
        desk.clock.forward(Duration.ofHours(24));

        PortalException late = catchThrowableOfType(
                PortalException.class,
                () -> database.call("domain", slow -> {
                    // Read by one node before, written by it after the other has published.
                    Article read = desk.articles(slow).byId(scheduled.id()).orElseThrow();
                    desk.embargo(quick -> {
                        quick.lift(scheduled.id());
                        return true;
                    });
                    assertThat(read.isScheduled()).isTrue();
                    desk.embargo(slow).lift(scheduled.id());
                    return true;
                }));

        assertThat(late.code()).isEqualTo("article.stale");
        assertThat(shown(desk)).containsExactly(scheduled.slug());
    }

    @ParameterizedTest
    @EnumSource
    void what_lost_its_instant_does_not_appear(TestDatabase database) {
        Desk desk = new Desk(database);
        EditableArticle approved = take(desk, led(desk, ArticleStatus.SCHEDULED), Step.APPROVE);

        desk.clock.forward(Duration.ofDays(2));

        assertThat(approved.publishAt()).isEmpty();
        assertThat(desk.<List<ArticleId>>embargo(embargo -> embargo.due(10))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void what_is_changed_while_it_waits_must_stay_finished(TestDatabase database) {
        Desk desk = new Desk(database);
        EditableArticle scheduled = led(desk, ArticleStatus.SCHEDULED);

        PortalException refused = catchThrowableOfType(
                PortalException.class,
                () -> desk.newsroom(newsroom -> newsroom.revise(
                        scheduled.id(),
                        scheduled.version(),
                        aDraft().standfirst("").draft())));

        assertThat(refused.code()).isEqualTo("article.unfinished");
        assertThat(opened(desk, scheduled)).isEqualTo(scheduled);
    }

    private static EditableArticle opened(Desk desk, EditableArticle article) {
        return desk.newsroom(newsroom -> newsroom.open(article.id()));
    }

    private static List<String> shown(Desk desk) {
        return desk.catalogue(catalogue -> catalogue.latest(ArticleQuery.ALL, Optional.empty(), 10).items().stream()
                .map(ArticleSummary::slug)
                .toList());
    }
}
