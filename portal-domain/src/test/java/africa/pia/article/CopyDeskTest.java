package africa.pia.article;

import static africa.pia.article.ArticleFixtures.EDITOR;
import static africa.pia.article.ArticleFixtures.WRITER;
import static africa.pia.article.ArticleFixtures.aDraft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import africa.pia.FieldError;
import africa.pia.InvalidInputException;
import africa.pia.PortalException;
import africa.pia.account.AccountId;
import africa.pia.article.ArticleAnswer.Found;
import africa.pia.article.ArticleEvent.ArticleRevised;
import africa.pia.article.ArticleEvent.ReportsAnswered;
import africa.pia.gate.GateFinding;
import africa.pia.preview.GivenLink;
import africa.pia.preview.PreviewFixtures;
import africa.pia.revision.RevisionEntry;
import africa.pia.revision.RevisionKind;
import africa.pia.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The next text of an article: what is kept while it is typed, who may touch it, and how it becomes what readers see. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CopyDeskTest {

    private static final TextChange TYPO = new TextChange(ChangeKind.TYPO, "", List.of());
    private static final TextChange CORRECTION =
            new TextChange(ChangeKind.CORRECTION, "Le pont mesure 420 mètres, et non 240.", List.of());
    private static final ArticleDraft NEXT =
            aDraft().body("<p>Le pont mesure 420 mètres.</p>").draft();

    private static EditableArticle drafted(Desk desk) {
        return desk.asWriter()
                .newsroom(newsroom -> newsroom.draft(
                        aDraft().body("<p>Le pont mesure 240 mètres.</p>").draft()));
    }

    /** An article of the writer that readers see. */
    private static EditableArticle published(Desk desk) {
        EditableArticle draft = drafted(desk);
        return desk.asEditor().newsroom(newsroom -> newsroom.publish(draft.id(), draft.version()));
    }

    private static PublishedArticle seen(Desk desk, EditableArticle article) {
        return ((Found) desk.catalogue(catalogue -> catalogue.at(article.slug()))).article();
    }

    private static List<RevisionKind> history(Desk desk, EditableArticle article) {
        return desk.asEditor().historyDesk(history -> history.of(article.id(), Optional.empty(), 50)).items().stream()
                .map(RevisionEntry::kind)
                .toList();
    }

    private static String refusal(ThrowingCallable deed) {
        return catchThrowableOfType(PortalException.class, deed).code();
    }

    private static EditableCopy kept(Desk desk, EditableArticle article, long version, ArticleDraft draft) {
        return desk.copyDesk(copies -> copies.keep(article.id(), version, draft));
    }

    private static Optional<EditableCopy> copyOf(Desk desk, EditableArticle article) {
        return desk.copyDesk(copies -> copies.copy(article.id()));
    }

    private static EditableArticle opened(Desk desk, EditableArticle article) {
        return desk.newsroom(newsroom -> newsroom.open(article.id()));
    }

    private static List<ArticleId> due(Desk desk) {
        return desk.embargo(embargo -> embargo.dueCopies(9));
    }

    private static List<FieldChange> differences(Desk desk, EditableArticle article) {
        return desk.historyDesk(history -> history.compareWithCopy(article.id()));
    }

    private static Optional<PreviewDesk.Preview> behind(Desk desk, String secret) {
        return desk.previewDesk(previews -> previews.at(secret));
    }

    private static List<GivenLink> links(Desk desk, EditableArticle article) {
        return desk.previewDesk(previews -> previews.links(article.id()));
    }

    private static Instant tomorrow(Desk desk) {
        return desk.clock.instant().plus(Duration.ofDays(1));
    }

    @ParameterizedTest
    @EnumSource
    void what_is_typed_is_kept_and_nobody_else_sees_it(TestDatabase database) {
        Desk desk = new Desk(database);
        EditableArticle article = published(desk);

        EditableCopy copy =
                kept(desk, article, 0, aDraft().headline("").body("<p>À moit").draft());

        assertThat(copy.draft().headline()).isEmpty();
        assertThat(copy.draft().body()).isEqualTo("<p>À moit</p>");
        assertThat(copy.status()).isEqualTo(ArticleStatus.DRAFT);
        assertThat(copyOf(desk, article)).contains(copy);
        assertThat(seen(desk, article).body().html()).isEqualTo("<p>Le pont mesure 240 mètres.</p>");
        assertThat(opened(desk, article)).isEqualTo(article);
        assertThat(history(desk, article)).containsExactly(RevisionKind.PUBLISHED, RevisionKind.SAVED);
    }

    @ParameterizedTest
    @EnumSource
    void what_was_begun_from_an_older_text_is_not_kept_over_the_newer(TestDatabase database) {
        Desk desk = new Desk(database);
        EditableArticle draft = drafted(desk);
        EditableArticle revised =
                desk.copyDesk(copies -> copies.fold(draft.id(), draft.version(), 0, aDraft().draft()));

        assertThat(refusal(
                        () -> desk.copyDesk(copies -> copies.keep(draft.id(), draft.version(), 0, aDraft().draft()))))
                .isEqualTo("article.stale");
        assertThat(copyOf(desk, draft)).isEmpty();
        desk.copyDesk(copies -> copies.keep(draft.id(), revised.version(), 0, aDraft().draft()));
        assertThat(copyOf(desk, draft)).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void a_copy_of_a_published_text_goes_on_when_that_text_has_changed(TestDatabase database) {
        Desk desk = new Desk(database);
        EditableArticle article = published(desk);
        EditableCopy copy = kept(desk, article, 0, aDraft().draft());

        EditableCopy next = desk.copyDesk(copies -> copies.keep(
                article.id(),
                article.version() - 1,
                copy.version(),
                aDraft().headline("Encore").draft()));

        assertThat(next.draft().headline()).isEqualTo("Encore");
        desk.copyDesk(copies -> copies.discard(article.id(), next.version()));
        assertThat(refusal(() ->
                        desk.copyDesk(copies -> copies.keep(article.id(), article.version() - 1, 0, aDraft().draft()))))
                .isEqualTo("article.stale");
    }

    @ParameterizedTest
    @EnumSource
    void danger_is_gone_from_what_is_kept(TestDatabase database) {
        Desk desk = new Desk(database);
        EditableArticle article = drafted(desk);

        EditableCopy copy = kept(
                desk,
                article,
                0,
                aDraft().body("<p onclick=\"x()\">Un<script>x()</script> mot.</p>")
                        .draft());

        assertThat(copy.draft().body()).doesNotContain("onclick", "<script");
    }

    @ParameterizedTest
    @EnumSource
    void of_two_who_type_the_second_is_told(TestDatabase database) {
        Desk desk = new Desk(database);
        EditableArticle article = published(desk);
        EditableCopy first = kept(desk, article, 0, NEXT);
        EditableCopy second =
                kept(desk, article, first.version(), aDraft().headline("Deux").draft());

        assertThat(refusal(() -> kept(desk, article, 0, NEXT))).isEqualTo("article.stale");
        assertThat(refusal(() -> kept(desk, article, first.version(), NEXT))).isEqualTo("article.stale");
        assertThat(copyOf(desk, article)).contains(second);
    }

    @ParameterizedTest
    @EnumSource
    void a_text_beyond_all_measure_is_refused(TestDatabase database) {
        Desk desk = new Desk(database);
        EditableArticle article = drafted(desk);

        assertThat(refusal(() -> kept(
                        desk, article, 0, aDraft().body("a".repeat(300_001)).draft())))
                .isEqualTo("article.invalid");
        assertThat(refusal(() -> kept(
                        desk,
                        article,
                        0,
                        aDraft().standfirst("a".repeat(40_001)).draft())))
                .isEqualTo("article.invalid");
    }

    @ParameterizedTest
    @EnumSource
    void a_save_makes_it_the_text_of_a_draft(TestDatabase database) {
        Desk desk = new Desk(database);
        EditableArticle article = drafted(desk);
        EditableCopy copy = kept(desk, article, 0, NEXT);

        EditableArticle saved =
                desk.copyDesk(copies -> copies.fold(article.id(), article.version(), copy.version(), NEXT));

        assertThat(saved.body().html()).isEqualTo("<p>Le pont mesure 420 mètres.</p>");
        assertThat(copyOf(desk, article)).isEmpty();
        assertThat(history(desk, article)).containsExactly(RevisionKind.SAVED, RevisionKind.SAVED);
    }

    @ParameterizedTest
    @EnumSource
    void a_save_that_has_not_seen_what_another_typed_is_refused(TestDatabase database) {
        Desk desk = new Desk(database);
        EditableArticle article = drafted(desk);
        EditableCopy copy = kept(desk.asEditor(), article, 0, NEXT);

        assertThat(refusal(() ->
                        desk.asWriter().copyDesk(copies -> copies.fold(article.id(), article.version(), 0, NEXT))))
                .isEqualTo("article.stale");
        assertThat(copyOf(desk, article)).contains(copy);
    }

    @ParameterizedTest
    @EnumSource
    void a_writer_writes_the_next_text_and_an_editor_shows_it(TestDatabase database) {
        Desk desk = new Desk(database);
        EditableArticle article = published(desk);
        desk.asWriter();
        EditableCopy written = desk.copyDesk(copies -> copies.save(article.id(), 0, NEXT));
        EditableCopy handedIn = desk.copyDesk(copies -> copies.submit(article.id(), written.version()));

        assertThat(refusal(() -> kept(desk, article, handedIn.version(), NEXT))).isEqualTo("article.editors-only");
        EditableCopy back = desk.asEditor()
                .copyDesk(copies -> copies.giveBack(article.id(), handedIn.version(), "Quelle source ?"));
        assertThat(back.status()).isEqualTo(ArticleStatus.DRAFT);
        assertThat(back.returnNote()).isEqualTo("Quelle source ?");
        EditableCopy again = desk.asWriter().copyDesk(copies -> copies.submit(article.id(), back.version()));
        assertThat(again.returnNote()).isEmpty();
        EditableCopy approved = desk.asEditor().copyDesk(copies -> copies.approve(article.id(), again.version()));
        desk.clock.forward(Duration.ofHours(1));
        desk.copyDesk(copies -> copies.publish(article.id(), approved.version(), TextChange.UPDATE));

        assertThat(seen(desk, article).body().html()).isEqualTo("<p>Le pont mesure 420 mètres.</p>");
        assertThat(seen(desk, article).updatedAt()).contains(desk.clock.instant());
        assertThat(seen(desk, article).corrections()).isEmpty();
        assertThat(copyOf(desk, article)).isEmpty();
        assertThat(desk.events.fired()).endsWith(new ArticleRevised(article.id(), CommentPolicy.OPEN));
        assertThat(history(desk, article))
                .containsExactly(
                        RevisionKind.UPDATED,
                        RevisionKind.APPROVED,
                        RevisionKind.SUBMITTED,
                        RevisionKind.RETURNED,
                        RevisionKind.SUBMITTED,
                        RevisionKind.SAVED,
                        RevisionKind.PUBLISHED,
                        RevisionKind.SAVED);
    }

    @ParameterizedTest
    @EnumSource
    void a_slip_of_the_pen_leaves_the_date_alone(TestDatabase database) {
        Desk desk = new Desk(database);
        EditableArticle article = published(desk);
        EditableCopy copy = kept(desk, article, 0, NEXT);
        desk.clock.forward(Duration.ofHours(1));

        desk.copyDesk(copies -> copies.publish(article.id(), copy.version(), TYPO));

        assertThat(seen(desk, article).body().html()).contains("420");
        assertThat(seen(desk, article).updatedAt()).isEmpty();
        assertThat(seen(desk, article).corrections()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_correction_is_said_above_the_text_and_in_the_ledger(TestDatabase database) {
        Desk desk = new Desk(database);
        EditableArticle article = published(desk);
        EditableCopy copy = kept(desk, article, 0, NEXT);
        desk.clock.forward(Duration.ofHours(1));

        desk.copyDesk(copies -> copies.publish(article.id(), copy.version(), CORRECTION));

        PublishedCorrection correction = seen(desk, article).corrections().get(0);
        assertThat(correction.note()).isEqualTo(CORRECTION.note());
        assertThat(correction.at()).isEqualTo(desk.clock.instant());
        assertThat(correction.changes()).singleElement().satisfies(line -> assertThat(line.segments())
                .extracting(segment -> segment.kind() + " " + segment.text())
                .containsExactly("SAME Le pont mesure ", "REMOVED 240", "ADDED 420", "SAME  mètres."));
        assertThat(seen(desk, article).updatedAt()).contains(desk.clock.instant());
        assertThat(desk.catalogue(catalogue -> catalogue.corrections(Optional.empty(), 10))
                        .items())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.article().slug()).isEqualTo(article.slug());
                    assertThat(entry.correction()).isEqualTo(correction);
                });
    }

    @ParameterizedTest
    @EnumSource
    void the_ledger_follows_what_readers_see_and_goes_on_where_a_slice_ended(TestDatabase database) {
        Desk desk = new Desk(database);
        EditableArticle first = corrected(desk, "Première");
        EditableArticle second = corrected(desk, "Deuxième");
        EditableArticle third = corrected(desk, "Troisième");

        var slice = desk.catalogue(catalogue -> catalogue.corrections(Optional.empty(), 2));
        assertThat(slice.items()).extracting(entry -> entry.article().id()).containsExactly(third.id(), second.id());
        assertThat(desk.catalogue(catalogue -> catalogue.corrections(slice.next(), 2))
                        .items())
                .extracting(entry -> entry.article().id())
                .containsExactly(first.id());

        EditableArticle now = desk.newsroom(newsroom -> newsroom.open(second.id()));
        EditableArticle gone = desk.newsroom(
                newsroom -> newsroom.withdraw(now.id(), now.version(), "Plainte.", "Une partie est contestée."));
        assertThat(desk.catalogue(catalogue -> catalogue.corrections(Optional.empty(), 9))
                        .items())
                .extracting(entry -> entry.article().id())
                .containsExactly(third.id(), first.id());
        desk.newsroom(newsroom -> newsroom.publish(gone.id(), gone.version()));
        assertThat(desk.catalogue(catalogue -> catalogue.corrections(Optional.empty(), 9))
                        .items())
                .hasSize(3);
    }

    private static EditableArticle corrected(Desk desk, String headline) {
        EditableArticle draft = desk.asEditor()
                .newsroom(newsroom -> newsroom.draft(aDraft().headline(headline).draft()));
        EditableArticle article = desk.newsroom(newsroom -> newsroom.publish(draft.id(), draft.version()));
        desk.clock.forward(Duration.ofMinutes(1));
        EditableCopy copy = kept(
                desk,
                article,
                0,
                aDraft().headline(headline).body("<p>Corrigé.</p>").draft());
        return desk.copyDesk(copies -> copies.publish(article.id(), copy.version(), CORRECTION));
    }

    @ParameterizedTest
    @EnumSource
    void a_correction_says_what_was_wrong(TestDatabase database) {
        Desk desk = new Desk(database);
        EditableArticle article = published(desk);
        EditableCopy copy = kept(desk, article, 0, NEXT);

        InvalidInputException refused = catchThrowableOfType(
                InvalidInputException.class,
                () -> desk.copyDesk(copies -> copies.publish(
                        article.id(), copy.version(), new TextChange(ChangeKind.CORRECTION, " ", List.of()))));

        assertThat(refused.errors()).extracting(FieldError::code).containsExactly("article.correction-note-missing");
        assertThat(seen(desk, article).body().html()).contains("240");
        assertThat(copyOf(desk, article)).contains(copy);
    }

    @ParameterizedTest
    @EnumSource
    void reports_that_it_answers_are_told(TestDatabase database) {
        Desk desk = new Desk(database);
        EditableArticle article = published(desk);
        EditableCopy copy = kept(desk, article, 0, NEXT);

        desk.copyDesk(copies ->
                copies.publish(article.id(), copy.version(), new TextChange(ChangeKind.TYPO, "", List.of(3L, 9L))));

        assertThat(desk.events.fired())
                .endsWith(new ReportsAnswered(article.id(), List.of(3L, 9L), EDITOR, desk.clock.instant()));
    }

    @ParameterizedTest
    @EnumSource
    void a_copy_of_a_text_that_has_changed_is_looked_at_first(TestDatabase database) {
        Desk desk = new Desk(database);
        EditableArticle article = published(desk);
        EditableCopy copy = kept(desk, article, 0, NEXT);
        desk.newsroom(newsroom -> newsroom.revise(
                article.id(),
                article.version(),
                aDraft().headline("Entre-temps").draft()));

        assertThat(copyOf(desk, article).orElseThrow().outdated()).isTrue();
        assertThat(refusal(
                        () -> desk.copyDesk(copies -> copies.publish(article.id(), copy.version(), TextChange.UPDATE))))
                .isEqualTo("article.stale");
        assertThat(refusal(() -> desk.copyDesk(
                        copies -> copies.schedule(article.id(), copy.version(), tomorrow(desk), TextChange.UPDATE))))
                .isEqualTo("article.stale");
        EditableCopy rebased = desk.copyDesk(copies -> copies.rebase(article.id(), copy.version()));
        desk.copyDesk(copies -> copies.publish(article.id(), rebased.version(), TextChange.UPDATE));

        assertThat(seen(desk, article).summary().headline()).isEqualTo("Un lidar voit net");
    }

    @ParameterizedTest
    @EnumSource
    void a_step_of_the_article_does_not_outdate_its_copy(TestDatabase database) {
        Desk desk = new Desk(database);
        EditableArticle article = published(desk);
        EditableCopy copy = kept(desk, article, 0, NEXT);
        EditableArticle gone =
                desk.newsroom(newsroom -> newsroom.withdraw(article.id(), article.version(), "Un doute."));
        desk.newsroom(newsroom -> newsroom.publish(article.id(), gone.version()));

        desk.copyDesk(copies -> copies.publish(article.id(), copy.version(), TextChange.UPDATE));

        assertThat(seen(desk, article).body().html()).contains("420");
    }

    @ParameterizedTest
    @EnumSource
    void what_the_gate_keeps_back_is_not_scheduled_and_is_found_in_the_next_text_itself(TestDatabase database) {
        Desk desk = new Desk(database);
        EditableArticle article = published(desk);
        EditableCopy copy = kept(desk, article, 0, aDraft().standfirst("").draft());

        List<GateFinding> found = desk.copyDesk(copies -> copies.findings(article.id()));
        List<GateFinding> foundInTheArticle = desk.newsroom(newsroom -> newsroom.findings(article.id()));
        assertThat(found).extracting(GateFinding::field).contains("standfirst");
        assertThat(foundInTheArticle).extracting(GateFinding::field).doesNotContain("standfirst");
        assertThat(refusal(() -> desk.copyDesk(
                        copies -> copies.schedule(article.id(), copy.version(), tomorrow(desk), TextChange.UPDATE))))
                .isEqualTo("article.unfinished");
        assertThat(copyOf(desk, article).orElseThrow().status()).isEqualTo(ArticleStatus.DRAFT);
        EditableCopy scheduled = desk.asChief()
                .copyDesk(copies -> copies.schedule(
                        article.id(),
                        copy.version(),
                        tomorrow(desk),
                        TextChange.UPDATE,
                        Optional.of("La dépêche se passe de chapeau.")));
        assertThat(scheduled.status()).isEqualTo(ArticleStatus.SCHEDULED);
    }

    @ParameterizedTest
    @EnumSource
    void a_scheduled_text_takes_its_place_at_its_instant_once(TestDatabase database) {
        Desk desk = new Desk(database);
        EditableArticle article = published(desk);
        EditableCopy copy = kept(desk, article, 0, NEXT);
        EditableCopy scheduled =
                desk.copyDesk(copies -> copies.schedule(article.id(), copy.version(), tomorrow(desk), CORRECTION));
        assertThat(scheduled.change()).contains(CORRECTION);
        assertThat(refusal(() -> kept(desk, article, scheduled.version(), NEXT)))
                .isEqualTo("article.illegal-step");

        desk.clock.forward(Duration.ofHours(23));
        assertThat(due(desk)).isEmpty();
        lift(desk, article);
        assertThat(seen(desk, article).body().html()).contains("240");

        desk.clock.forward(Duration.ofHours(1));
        assertThat(due(desk)).containsExactly(article.id());
        lift(desk, article);
        int told = desk.events.fired().size();
        lift(desk, article);

        assertThat(seen(desk, article).body().html()).contains("420");
        assertThat(seen(desk, article).corrections()).hasSize(1);
        assertThat(due(desk)).isEmpty();
        assertThat(desk.events.fired()).hasSize(told);
    }

    private static void lift(Desk desk, EditableArticle article) {
        desk.database().run("domain", em -> desk.embargo(em).liftCopy(article.id()));
    }

    @ParameterizedTest
    @EnumSource
    void a_scheduled_text_of_an_article_that_is_gone_waits(TestDatabase database) {
        Desk desk = new Desk(database);
        EditableArticle article = published(desk);
        EditableCopy copy = kept(desk, article, 0, NEXT);
        desk.copyDesk(copies -> copies.schedule(article.id(), copy.version(), tomorrow(desk), TextChange.UPDATE));
        desk.newsroom(newsroom -> newsroom.withdraw(article.id(), article.version(), "Un doute."));
        desk.clock.forward(Duration.ofDays(2));

        lift(desk, article);

        assertThat(copyOf(desk, article).orElseThrow().status()).isEqualTo(ArticleStatus.APPROVED);
        assertThat(due(desk)).isEmpty();
        assertThat(desk.newsroom(newsroom -> newsroom.open(article.id())).body().html())
                .contains("240");
    }

    @ParameterizedTest
    @EnumSource
    void a_scheduled_text_whose_instant_is_taken_away_can_be_typed_in_again(TestDatabase database) {
        Desk desk = new Desk(database);
        EditableArticle article = published(desk);
        EditableCopy copy = kept(desk, article, 0, NEXT);
        EditableCopy scheduled = desk.copyDesk(
                copies -> copies.schedule(article.id(), copy.version(), tomorrow(desk), TextChange.UPDATE));
        EditableCopy approved = desk.copyDesk(copies -> copies.approve(article.id(), scheduled.version()));

        EditableCopy typed = kept(
                desk,
                article,
                approved.version(),
                aDraft().headline("Plus tard").draft());

        assertThat(typed.publishAt()).isEmpty();
        assertThat(typed.draft().headline()).isEqualTo("Plus tard");
    }

    @ParameterizedTest
    @EnumSource
    void what_is_thrown_away_is_in_the_history_still(TestDatabase database) {
        Desk desk = new Desk(database);
        EditableArticle article = published(desk);
        EditableCopy copy = kept(desk, article, 0, NEXT);

        desk.copyDesk(copies -> copies.discard(article.id(), copy.version()));

        assertThat(copyOf(desk, article)).isEmpty();
        RevisionEntry last = desk.historyDesk(history -> history.of(article.id(), Optional.empty(), 1))
                .items()
                .get(0);
        assertThat(last.kind()).isEqualTo(RevisionKind.DISCARDED);
        assertThat(desk.historyDesk(history -> history.text(article.id(), last.id()))
                        .draft()
                        .body())
                .contains("420");
    }

    @ParameterizedTest
    @EnumSource
    void the_steps_of_a_copy_are_for_articles_that_readers_see(TestDatabase database) {
        Desk desk = new Desk(database);
        EditableArticle article = drafted(desk);
        desk.asEditor();
        EditableCopy copy = kept(desk, article, 0, NEXT);

        assertThat(refusal(() -> desk.copyDesk(copies -> copies.save(article.id(), copy.version(), NEXT))))
                .isEqualTo("article.illegal-step");
        assertThat(refusal(() -> desk.copyDesk(copies -> copies.submit(article.id(), copy.version()))))
                .isEqualTo("article.illegal-step");
        assertThat(refusal(
                        () -> desk.copyDesk(copies -> copies.publish(article.id(), copy.version(), TextChange.UPDATE))))
                .isEqualTo("article.illegal-step");
    }

    @ParameterizedTest
    @EnumSource
    void a_stranger_sees_and_keeps_nothing(TestDatabase database) {
        Desk desk = new Desk(database);
        EditableArticle article = published(desk);
        EditableCopy copy = kept(desk, article, 0, NEXT);
        desk.as(new AccountId(99), false);

        assertThat(refusal(() -> copyOf(desk, article))).isEqualTo("article.unknown");
        assertThat(refusal(() -> kept(desk, article, copy.version(), NEXT))).isEqualTo("article.unknown");
        assertThat(refusal(() -> desk.copyDesk(copies -> copies.discard(article.id(), copy.version()))))
                .isEqualTo("article.unknown");
        assertThat(refusal(() -> desk.historyDesk(history -> history.of(article.id(), Optional.empty(), 9))))
                .isEqualTo("article.unknown");
    }

    @ParameterizedTest
    @EnumSource
    void an_earlier_text_comes_back_to_be_gone_on_with(TestDatabase database) {
        Desk desk = new Desk(database);
        EditableArticle article = published(desk);
        EditableCopy copy = kept(desk, article, 0, NEXT);
        desk.copyDesk(copies -> copies.publish(article.id(), copy.version(), TextChange.UPDATE));
        RevisionEntry first = desk.historyDesk(history -> history.of(article.id(), Optional.empty(), 9))
                .items()
                .get(2);
        assertThat(first.by()).isEqualTo(WRITER);

        EditableCopy restored = desk.historyDesk(history -> history.restore(article.id(), 0, first.id()));

        assertThat(restored.draft().body()).contains("240");
        assertThat(seen(desk, article).body().html()).contains("420");
        assertThat(differences(desk, article)).extracting(FieldChange::field).containsExactly("body");
    }

    @ParameterizedTest
    @EnumSource
    void a_text_of_another_article_is_none_of_this_ones(TestDatabase database) {
        Desk desk = new Desk(database);
        EditableArticle article = published(desk);
        EditableArticle other = published(desk);
        RevisionEntry foreign = desk.historyDesk(history -> history.of(other.id(), Optional.empty(), 1))
                .items()
                .get(0);

        assertThat(refusal(() -> desk.historyDesk(history -> history.text(article.id(), foreign.id()))))
                .isEqualTo("article.unknown");
        assertThat(refusal(() -> desk.historyDesk(history -> history.restore(article.id(), 0, foreign.id()))))
                .isEqualTo("article.unknown");
    }

    @ParameterizedTest
    @EnumSource
    void a_secret_link_shows_what_is_being_written_until_it_runs_out(TestDatabase database) {
        Desk desk = new Desk(database);
        EditableArticle article = published(desk);
        String secret =
                desk.previewDesk(previews -> previews.give(article.id())).value();
        kept(desk, article, 0, NEXT);

        assertThat(behind(desk, secret).orElseThrow().draft().body()).contains("420");
        assertThat(behind(desk, "x".repeat(43))).isEmpty();
        assertThat(behind(desk, "..%2f")).isEmpty();
        assertThat(links(desk, article)).hasSize(1);
        desk.clock.forward(Duration.ofDays(7));
        assertThat(behind(desk, secret)).isEmpty();
        assertThat(links(desk, article)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_link_that_was_taken_back_opens_nothing(TestDatabase database) {
        Desk desk = new Desk(database);
        EditableArticle article = drafted(desk);
        String secret =
                desk.previewDesk(previews -> previews.give(article.id())).value();

        desk.database().run("domain", em -> PreviewFixtures.links(em)
                .takeBack(article.id().value()));

        assertThat(behind(desk, secret)).isEmpty();
    }
}
