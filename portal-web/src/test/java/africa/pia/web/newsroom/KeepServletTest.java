package africa.pia.web.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import africa.pia.FieldError;
import africa.pia.InvalidInputException;
import africa.pia.PortalException;
import africa.pia.account.AccountDirectory;
import africa.pia.account.AccountId;
import africa.pia.account.AccountProfile;
import africa.pia.account.Caller;
import africa.pia.article.ArticleDraft;
import africa.pia.article.ArticleId;
import africa.pia.article.ArticleStatus;
import africa.pia.article.CommentPolicy;
import africa.pia.article.CopyDesk;
import africa.pia.article.EditableArticle;
import africa.pia.article.EditableCopy;
import africa.pia.article.Newsroom;
import africa.pia.article.PresenceDesk;
import africa.pia.article.ShareTexts;
import africa.pia.media.MediaLibrary;
import africa.pia.section.SectionDirectory;
import africa.pia.section.SectionItem;
import africa.pia.section.SectionKey;
import africa.pia.section.SectionTree;
import africa.pia.text.Markup;
import africa.pia.web.testing.FakeRequest;
import africa.pia.web.testing.FakeResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KeepServletTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Instant LATER = Instant.parse("2026-11-24T12:03:00Z");
    private static final AccountId AWA = new AccountId(1);
    private static final AccountId FATOU = new AccountId(2);
    private static final ArticleId ID = new ArticleId(12);
    private static final SectionKey SCIENCES = new SectionKey("sciences");

    private final KeepServlet servlet = new KeepServlet();
    private final FakeResponse response = new FakeResponse();
    private Optional<EditableCopy> copy = Optional.empty();
    private Optional<ArticleDraft> handedIn = Optional.empty();
    private Optional<RuntimeException> refusal = Optional.empty();
    private Optional<String> taker = Optional.empty();

    @BeforeEach
    void furnish() {
        servlet.newsroom = new Newsroom() {
            @Override
            public EditableArticle open(ArticleId id) {
                return article();
            }
        };
        servlet.copyDesk = new CopyDesk() {
            @Override
            public Optional<EditableCopy> copy(ArticleId id) {
                return copy;
            }

            @Override
            public EditableCopy keep(ArticleId id, long version, long copyVersion, ArticleDraft draft) {
                refusal.ifPresent(thrown -> {
                    throw thrown;
                });
                handedIn = Optional.of(draft);
                return copyBy(AWA, copyVersion + 1);
            }
        };
        servlet.presence = new PresenceDesk() {
            @Override
            public Optional<String> takenBy(ArticleId id) {
                return taker;
            }
        };
        servlet.accounts = new AccountDirectory() {
            @Override
            public Optional<AccountProfile> profile(AccountId id) {
                return Optional.empty();
            }
        };
        servlet.caller = new Caller() {
            @Override
            public Optional<AccountId> account() {
                return Optional.of(AWA);
            }
        };
        servlet.manuscript = new Manuscript();
        servlet.manuscript.sections = new SectionDirectory() {
            @Override
            public SectionTree tree() {
                return SectionTree.of(List.of(new SectionItem(SCIENCES, "Sciences")));
            }
        };
        servlet.manuscript.library = new MediaLibrary();
    }

    private EditableArticle article() {
        return new EditableArticle(
                ID,
                "un-lidar",
                ArticleStatus.DRAFT,
                "Un lidar",
                "En bref.",
                Markup.article("<p>Le texte.</p>"),
                "fr",
                "sciences",
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                CommentPolicy.OPEN,
                ShareTexts.NONE,
                true,
                AWA,
                NOON,
                FATOU,
                NOON,
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                3);
    }

    private EditableCopy copyBy(AccountId writer, long version) {
        return new EditableCopy(
                ID,
                article().asDraft(),
                ArticleStatus.DRAFT,
                Optional.empty(),
                Optional.empty(),
                "",
                writer,
                NOON,
                writer,
                LATER,
                false,
                version);
    }

    private void ask(String method, String path, String... fields) throws Exception {
        FakeRequest sent = FakeRequest.of(method, "/newsroom/articles" + path);
        for (int i = 0; i < fields.length; i += 2) {
            sent.sending(fields[i], fields[i + 1]);
        }
        HttpServletRequest mapped = new HttpServletRequestWrapper(sent) {
            @Override
            public String getPathInfo() {
                return path;
            }
        };
        servlet.service(mapped, response);
    }

    private void keep(String version, String copyVersion) throws Exception {
        ask(
                "POST",
                "/12/keep",
                "version",
                version,
                "copyVersion",
                copyVersion,
                "headline",
                "Un lidar v",
                "section",
                "");
    }

    private String said() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    @Test
    void what_was_typed_is_kept_over_what_is_stored() throws Exception {
        keep("3", "0");

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(said()).isEqualTo("{\"copyVersion\":1,\"at\":\"2026-11-24T12:03:00Z\"}");
        assertThat(handedIn.orElseThrow().headline()).isEqualTo("Un lidar v");
        assertThat(handedIn.orElseThrow().standfirst()).isEqualTo("En bref.");
    }

    @Test
    void without_a_chosen_section_it_stays_in_its_own() throws Exception {
        keep("3", "0");

        assertThat(handedIn.orElseThrow().section()).isEqualTo(SCIENCES);
    }

    /** Of the rule that CopyDesk keeps. */
    private static final class Stale extends PortalException {

        private static final long serialVersionUID = 1L;

        Stale() {
            super("article.stale");
        }

        @Override
        public Kind kind() {
            return Kind.STALE;
        }
    }

    @Test
    void what_was_begun_from_an_older_text_is_not_kept_over_the_newer() throws Exception {
        refusal = Optional.of(new Stale());

        keep("2", "0");

        assertThat(handedIn).isEmpty();
        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(said())
                .isEqualTo("{\"copyVersion\":0,\"at\":\"2026-11-24T12:00:00Z\",\"code\":\"article.stale\","
                        + "\"who\":\"\",\"own\":false}");
    }

    @ParameterizedTest
    @CsvSource({"1, true", "2, false"})
    void whoever_is_overtaken_is_told_whether_it_was_by_themselves(long rival, boolean own) throws Exception {
        copy = Optional.of(copyBy(new AccountId(rival), 5));
        refusal = Optional.of(new Stale());

        keep("2", "4");

        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(said()).contains("\"copyVersion\":5", "\"own\":" + own);
    }

    @Test
    void whoever_was_taken_over_from_keeps_nothing_there() throws Exception {
        taker = Optional.of("Fatou Sarr");

        keep("3", "0");

        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(said())
                .isEqualTo("{\"copyVersion\":0,\"at\":\"2026-11-24T12:00:00Z\",\"code\":\"article.taken-over\","
                        + "\"who\":\"Fatou Sarr\",\"own\":false}");
        assertThat(handedIn).isEmpty();
    }

    @Test
    void what_cannot_be_kept_is_refused_with_its_rule() throws Exception {
        refusal = Optional.of(new InvalidInputException(
                "article.invalid", List.of(FieldError.of("body", "article.too-long", 300_000))));

        keep("3", "0");

        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(said()).isEqualTo("{\"code\":\"article.invalid\"}");
    }

    @ParameterizedTest
    @CsvSource({"'', 0", "3, ''", "x, 0", "3, -1"})
    void a_form_that_does_not_say_what_it_began_from_is_refused(String version, String copyVersion) throws Exception {
        keep(version, copyVersion);

        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(handedIn).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/new/keep", "/12", "/12/keep/", "/12/kept", "/x/keep", "/9999999999999999999/keep"})
    void any_other_address_is_not_there(String path) throws Exception {
        ask("POST", path, "version", "3", "copyVersion", "0");

        assertThat(response.getStatus()).isEqualTo(404);
        assertThat(handedIn).isEmpty();
    }

    @Test
    void nothing_is_to_be_read_there() throws Exception {
        ask("GET", "/12/keep");

        assertThat(response.getStatus()).isEqualTo(405);
    }
}
