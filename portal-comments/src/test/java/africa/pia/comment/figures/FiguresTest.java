package africa.pia.comment.figures;

import static africa.pia.comment.thread.Talk.AWA;
import static africa.pia.comment.thread.Talk.KARIM;
import static africa.pia.comment.thread.Talk.NADIA;
import static org.assertj.core.api.Assertions.assertThat;

import africa.pia.article.CommentPolicy;
import africa.pia.comment.appeal.AppealCensusFixtures;
import africa.pia.comment.figures.Figures.Report;
import africa.pia.comment.figures.Figures.Step;
import africa.pia.comment.legal.NoticeCensusFixtures;
import africa.pia.comment.moderation.Bench;
import africa.pia.comment.moderation.CensusFixtures;
import africa.pia.comment.moderation.Ground;
import africa.pia.comment.moderation.ModerationQueue.Decided;
import africa.pia.comment.moderation.Verdict;
import africa.pia.comment.report.FlagCensusFixtures;
import africa.pia.comment.sanction.SanctionCensusFixtures;
import africa.pia.comment.thread.CommentCensusFixtures;
import africa.pia.comment.thread.PostedComment;
import africa.pia.site.SiteSettings;
import africa.pia.testing.TestDatabase;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FiguresTest {

    private static <T> T as(TestDatabase database, Bench bench, Function<Figures, T> act) {
        return database.call("comments", em -> act.apply(figures(em, bench)));
    }

    private static Figures figures(EntityManager em, Bench bench) {
        Figures figures = new Figures();
        figures.book = new DayBook();
        figures.book.em = em;
        figures.comments = CommentCensusFixtures.census(em);
        figures.counter = new DayCounter();
        figures.counter.comments = figures.comments;
        figures.counter.decisions = CensusFixtures.census(em);
        figures.counter.flags = FlagCensusFixtures.census(em);
        figures.counter.appeals = AppealCensusFixtures.census(em);
        figures.counter.notices = NoticeCensusFixtures.census(em);
        figures.counter.sanctions = SanctionCensusFixtures.census(em);
        figures.site = new SiteSettings("PIA", URI.create("https://pia.example"), Locale.FRENCH, ZoneId.of("UTC"));
        figures.clock = bench.talk().clock();
        return figures;
    }

    private static Bench aDayOfWork(TestDatabase database) {
        Bench bench = Bench.on(database, CommentPolicy.HELD);
        PostedComment first = bench.talk().post(AWA, "Et le droit ?");
        PostedComment second = bench.talk().post(KARIM, "Achetez ici.");
        bench.talk().post(KARIM, "Achetez là.");
        bench.talk().clock().forward(Duration.ofMinutes(10));
        bench.as(NADIA, queue -> queue.decide(first.id(), first.version(), Verdict.APPROVE, Optional.empty(), ""));
        Decided removal = bench.as(
                NADIA,
                queue ->
                        queue.decide(second.id(), second.version(), Verdict.REMOVE, Optional.of(Ground.OFF_TOPIC), ""));
        bench.as(NADIA, queue -> queue.undo(removal.decisionId()));
        return bench;
    }

    private static void assertTellsOfTheDay(Report report) {
        assertThat(report.all().get(Measure.POSTED)).isEqualTo(3);
        assertThat(report.all().getDecided()).isEqualTo(2);
        assertThat(report.all().get(Measure.FROM_HELD)).isEqualTo(2);
        assertThat(report.all().getReversed()).isEqualTo(1);
        assertThat(report.all().getReversalRate()).contains(50);
        assertThat(report.all().getAutomatedShare()).contains(0);
        assertThat(report.all().grounds()).containsOnly(java.util.Map.entry(Ground.OFF_TOPIC, 1L));
        assertThat(report.all().median().orElseThrow()).isBetween(Duration.ofMinutes(8), Duration.ofMinutes(12));
    }

    @ParameterizedTest
    @EnumSource
    void a_day_is_told_while_it_runs_and_alike_when_it_is_kept(TestDatabase database) {
        Bench bench = aDayOfWork(database);
        LocalDate day = as(database, bench, Figures::today);

        assertTellsOfTheDay(as(database, bench, figures -> figures.of(day, day, Step.DAY)));

        bench.talk().clock().forward(Duration.ofDays(2));
        assertThat(as(database, bench, Figures::keepNext)).isTrue();
        assertThat(as(database, bench, Figures::keepNext)).isTrue();
        assertThat(as(database, bench, Figures::keepNext)).isFalse();
        Report kept = as(database, bench, figures -> figures.of(day, day.plusDays(2), Step.DAY));
        assertTellsOfTheDay(kept);
        assertThat(kept.stretches()).hasSize(3);
        assertThat(kept.stretches().get(1).totals().getDecided()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void what_waits_is_told_with_the_age_of_the_oldest(TestDatabase database) {
        Bench bench = aDayOfWork(database);

        Figures.Backlog backlog = as(database, bench, Figures::backlog);

        assertThat(backlog.held()).isEqualTo(2);
        assertThat(backlog.oldest()).contains(Duration.ofMinutes(10));
    }

    @ParameterizedTest
    @EnumSource
    void a_year_is_told_by_its_months_up_to_yesterday(TestDatabase database) {
        Bench bench = aDayOfWork(database);
        bench.talk().clock().forward(Duration.ofDays(1));

        Report year = as(database, bench, figures -> figures.year(2025));

        assertTellsOfTheDay(year);
        assertThat(year.stretches()).hasSize(2);
        assertThat(year.to()).isEqualTo(as(database, bench, Figures::today).minusDays(1));
    }
}
