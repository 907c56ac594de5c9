package africa.pia.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import africa.pia.PortalException;
import africa.pia.account.AccountId;
import africa.pia.account.Role;
import africa.pia.article.ArticleDraft;
import africa.pia.article.ArticleId;
import africa.pia.article.ArticleStatus;
import africa.pia.article.ChangeKind;
import africa.pia.article.CommentPolicy;
import africa.pia.article.CopyDesk;
import africa.pia.article.EditableArticle;
import africa.pia.article.EditableCopy;
import africa.pia.article.Newsroom;
import africa.pia.article.TextChange;
import africa.pia.section.SectionKey;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;

/**
 * Every step of the workflow for every role, asked of the beans themselves: what is not open is refused for its reason,
 * and leaves the article as it was.
 */
@ArquillianTest
class WorkflowIT {

    private static final AccountId WRITER = new AccountId(900_001);
    private static final AccountId COLLEAGUE = new AccountId(900_002);
    private static final AccountId EDITOR = new AccountId(900_003);

    /** Who asks: the writer of the article, or somebody who is not. */
    private enum Person {
        READER(COLLEAGUE, Role.READER),
        MODERATOR(COLLEAGUE, Role.MODERATOR),
        ADMIN(COLLEAGUE, Role.ADMIN),
        COLLEAGUE_WRITER(COLLEAGUE, Role.CONTRIBUTOR),
        OWN_WRITER(WRITER, Role.CONTRIBUTOR),
        EDITOR(WorkflowIT.EDITOR, Role.EDITOR);

        private final AccountId account;
        private final Set<Role> roles;

        Person(AccountId account, Role role) {
            this.account = account;
            this.roles = EnumSet.of(role);
        }
    }

    /**
     * What becomes of each step, from each state: {@code ok}; {@code step}, for the state does not allow it; {@code role},
     * for the bean lets nobody of that role ask; {@code editors}, for the article is with the editors; {@code unknown},
     * for it is not there for whoever asks.
     */
    private static final String ARTICLES = """
            #                           DRAFT   SUBMITTED APPROVED SCHEDULED PUBLISHED WITHDRAWN
            READER           submit     role    role      role     role      role      role
            READER           takeBack   role    role      role     role      role      role
            READER           giveBack   role    role      role     role      role      role
            READER           approve    role    role      role     role      role      role
            READER           schedule   role    role      role     role      role      role
            READER           publish    role    role      role     role      role      role
            READER           correct    role    role      role     role      role      role
            READER           withdraw   role    role      role     role      role      role
            MODERATOR        submit     role    role      role     role      role      role
            MODERATOR        takeBack   role    role      role     role      role      role
            MODERATOR        giveBack   role    role      role     role      role      role
            MODERATOR        approve    role    role      role     role      role      role
            MODERATOR        schedule   role    role      role     role      role      role
            MODERATOR        publish    role    role      role     role      role      role
            MODERATOR        correct    role    role      role     role      role      role
            MODERATOR        withdraw   role    role      role     role      role      role
            ADMIN            submit     role    role      role     role      role      role
            ADMIN            takeBack   role    role      role     role      role      role
            ADMIN            giveBack   role    role      role     role      role      role
            ADMIN            approve    role    role      role     role      role      role
            ADMIN            schedule   role    role      role     role      role      role
            ADMIN            publish    role    role      role     role      role      role
            ADMIN            correct    role    role      role     role      role      role
            ADMIN            withdraw   role    role      role     role      role      role
            COLLEAGUE_WRITER submit     unknown unknown   unknown  unknown   unknown   unknown
            COLLEAGUE_WRITER takeBack   unknown unknown   unknown  unknown   unknown   unknown
            COLLEAGUE_WRITER giveBack   role    role      role     role      role      role
            COLLEAGUE_WRITER approve    role    role      role     role      role      role
            COLLEAGUE_WRITER schedule   role    role      role     role      role      role
            COLLEAGUE_WRITER publish    role    role      role     role      role      role
            COLLEAGUE_WRITER correct    role    role      role     role      role      role
            COLLEAGUE_WRITER withdraw   role    role      role     role      role      role
            OWN_WRITER       submit     ok      step      step     step      step      step
            OWN_WRITER       takeBack   step    ok        editors  step      step      step
            OWN_WRITER       giveBack   role    role      role     role      role      role
            OWN_WRITER       approve    role    role      role     role      role      role
            OWN_WRITER       schedule   role    role      role     role      role      role
            OWN_WRITER       publish    role    role      role     role      role      role
            OWN_WRITER       correct    role    role      role     role      role      role
            OWN_WRITER       withdraw   role    role      role     role      role      role
            EDITOR           submit     ok      step      step     step      step      step
            EDITOR           takeBack   step    ok        ok       step      step      step
            EDITOR           giveBack   step    ok        ok       step      step      step
            EDITOR           approve    step    ok        step     ok        step      step
            EDITOR           schedule   ok      ok        ok       ok        step      step
            EDITOR           publish    ok      ok        ok       ok        step      ok
            EDITOR           correct    step    step      step     step      ok        step
            EDITOR           withdraw   step    step      step     step      ok        step
            """;

    /** The same of the next text of a published article. */
    private static final String COPIES = """
            #                           DRAFT   SUBMITTED APPROVED SCHEDULED
            READER           submit     role    role      role     role
            READER           publish    role    role      role     role
            READER           discard    role    role      role     role
            MODERATOR        submit     role    role      role     role
            MODERATOR        publish    role    role      role     role
            MODERATOR        discard    role    role      role     role
            ADMIN            submit     role    role      role     role
            ADMIN            publish    role    role      role     role
            ADMIN            discard    role    role      role     role
            COLLEAGUE_WRITER save       unknown unknown   unknown  unknown
            COLLEAGUE_WRITER submit     unknown unknown   unknown  unknown
            COLLEAGUE_WRITER discard    unknown unknown   unknown  unknown
            COLLEAGUE_WRITER publish    role    role      role     role
            OWN_WRITER       save       ok      editors   editors  editors
            OWN_WRITER       submit     ok      step      step     step
            OWN_WRITER       takeBack   step    ok        editors  step
            OWN_WRITER       giveBack   role    role      role     role
            OWN_WRITER       approve    role    role      role     role
            OWN_WRITER       schedule   role    role      role     role
            OWN_WRITER       publish    role    role      role     role
            EDITOR           save       ok      ok        ok       step
            EDITOR           submit     ok      step      step     step
            EDITOR           takeBack   step    ok        ok       step
            EDITOR           giveBack   step    ok        ok       step
            EDITOR           approve    step    ok        step     ok
            EDITOR           schedule   ok      ok        ok       ok
            EDITOR           publish    ok      ok        ok       ok
            EDITOR           discard    ok      ok        ok       ok
            """;

    @Inject
    Newsroom newsroom;

    @Inject
    CopyDesk copies;

    @Inject
    Clock clock;

    @Deployment
    static EnterpriseArchive portal() {
        return PortalArchive.withTests();
    }

    @Test
    void an_article_takes_the_steps_that_are_open_to_whoever_asks_and_no_other() throws Exception {
        assertThat(became(ARTICLES, this::ofArticle)).isEqualTo(ARTICLES);
    }

    @Test
    void the_next_text_of_a_published_article_takes_the_same_steps() throws Exception {
        assertThat(became(COPIES, this::ofCopy)).isEqualTo(COPIES);
    }

    private interface Trial {
        String of(Person person, String step, ArticleStatus from) throws Exception;
    }

    /** The table as it is in truth, in the same form. */
    private static String became(String table, Trial trial) throws Exception {
        List<String> lines = table.lines().toList();
        List<ArticleStatus> states = new ArrayList<>();
        for (String word : lines.get(0).substring(1).trim().split(" +")) {
            states.add(ArticleStatus.valueOf(word));
        }
        StringBuilder truth = new StringBuilder(lines.get(0)).append('\n');
        for (String line : lines.subList(1, lines.size())) {
            String[] words = line.split(" +");
            StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%-17s%-11s", words[0], words[1]));
            int[] widths = {8, 10, 9, 10, 10, 0};
            for (int i = 0; i < states.size(); i++) {
                String outcome = trial.of(Person.valueOf(words[0]), words[1], states.get(i));
                row.append(outcome).append(" ".repeat(Math.max(0, widths[i] - outcome.length())));
            }
            truth.append(row.toString().stripTrailing()).append('\n');
        }
        return truth.toString();
    }

    private String ofArticle(Person person, String step, ArticleStatus from) throws Exception {
        EditableArticle before = articleIn(from);
        String outcome = outcome(() -> SignedIn.as(person.account, person.roles, () -> take(before, step)));
        if (!outcome.equals("ok")) {
            assertThat(asEditor(() -> newsroom.open(before.id())))
                    .as("%s %s from %s", person, step, from)
                    .isEqualTo(before);
        }
        return outcome;
    }

    private String ofCopy(Person person, String step, ArticleStatus from) throws Exception {
        EditableArticle article = articleIn(ArticleStatus.PUBLISHED);
        EditableCopy before = copyIn(article.id(), from);
        String outcome = outcome(() -> SignedIn.as(person.account, person.roles, () -> take(before, article, step)));
        if (!outcome.equals("ok")) {
            assertThat(asEditor(() -> copies.copy(article.id())))
                    .as("%s %s from %s", person, step, from)
                    .contains(before);
        }
        return outcome;
    }

    private static String outcome(Callable<?> step) throws Exception {
        try {
            step.call();
            return "ok";
        } catch (EJBAccessException refused) {
            return "role";
        } catch (PortalException refused) {
            return switch (refused.code()) {
                case "article.illegal-step" -> "step";
                case "article.editors-only" -> "editors";
                case "article.unknown" -> "unknown";
                default -> refused.code();
            };
        }
    }

    private Object take(EditableArticle article, String step) {
        ArticleId id = article.id();
        long version = article.version();
        return switch (step) {
            case "submit" -> newsroom.submit(id, version);
            case "takeBack" -> newsroom.takeBack(id, version);
            case "giveBack" -> newsroom.giveBack(id, version, "Il manque un chiffre.");
            case "approve" -> newsroom.approve(id, version);
            case "schedule" -> newsroom.schedule(id, version, tomorrow());
            case "publish" -> newsroom.publish(id, version);
            case "correct" -> newsroom.correct(id, version, draft(), "Le chiffre était faux.");
            case "withdraw" -> newsroom.withdraw(id, version, "Un chiffre était faux.");
            default -> throw new IllegalArgumentException(step);
        };
    }

    private Object take(EditableCopy copy, EditableArticle article, String step) {
        ArticleId id = article.id();
        long version = copy.version();
        TextChange update = new TextChange(ChangeKind.UPDATE, "", List.of());
        return switch (step) {
            case "save" -> copies.save(id, version, draft());
            case "submit" -> copies.submit(id, version);
            case "takeBack" -> copies.takeBack(id, version);
            case "giveBack" -> copies.giveBack(id, version, "Il manque un chiffre.");
            case "approve" -> copies.approve(id, version);
            case "schedule" -> copies.schedule(id, version, tomorrow(), update);
            case "publish" -> copies.publish(id, version, update);
            case "discard" -> copies.discard(id, version);
            default -> throw new IllegalArgumentException(step);
        };
    }

    /** An article of the writer, led to a state by its writer and an editor. */
    private EditableArticle articleIn(ArticleStatus status) throws Exception {
        EditableArticle article = SignedIn.as(WRITER, EnumSet.of(Role.CONTRIBUTOR), () -> newsroom.draft(draft()));
        List<String> way =
                switch (status) {
                    case DRAFT -> List.of();
                    case SUBMITTED -> List.of("submit");
                    case APPROVED -> List.of("submit", "approve");
                    case SCHEDULED -> List.of("schedule");
                    case PUBLISHED -> List.of("publish");
                    case WITHDRAWN -> List.of("publish", "withdraw");
                };
        for (String step : way) {
            EditableArticle before = article;
            article = (EditableArticle) asEditor(() -> take(before, step));
        }
        return article;
    }

    private EditableCopy copyIn(ArticleId id, ArticleStatus status) throws Exception {
        EditableArticle article = asEditor(() -> newsroom.open(id));
        EditableCopy copy = asEditor(() -> copies.save(id, 0, draft()));
        List<String> way =
                switch (status) {
                    case SUBMITTED -> List.of("submit");
                    case APPROVED -> List.of("submit", "approve");
                    case SCHEDULED -> List.of("schedule");
                    default -> List.of();
                };
        for (String step : way) {
            EditableCopy before = copy;
            copy = (EditableCopy) asEditor(() -> take(before, article, step));
        }
        return copy;
    }

    private static <T> T asEditor(Callable<T> work) throws Exception {
        return SignedIn.as(EDITOR, EnumSet.of(Role.EDITOR), work);
    }

    private Instant tomorrow() {
        return clock.instant().plus(Duration.ofDays(1));
    }

    private static ArticleDraft draft() {
        return new ArticleDraft(
                "Un titre qui revient",
                Optional.empty(),
                "Un chapeau de quelques mots.",
                "<p>Le corps de l’article.</p>",
                "fr",
                new SectionKey("societe"),
                List.of("Fleuves"),
                List.of("Aminata Sow"),
                Optional.empty(),
                Optional.empty(),
                CommentPolicy.OPEN);
    }
}
