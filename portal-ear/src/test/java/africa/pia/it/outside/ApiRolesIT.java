package africa.pia.it.outside;

import static africa.pia.it.outside.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may do what through the API: 401 for a stranger, 403 for somebody of another role. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ApiRolesIT {

    private static final PortalServer PORTAL = PortalServer.shared();

    @ParameterizedTest
    @CsvSource({
        "POST, /api/v1/articles",
        "PUT, /api/v1/articles/1",
        "POST, /api/v1/articles/1/submit",
        "POST, /api/v1/articles/1/return",
        "POST, /api/v1/articles/1/approve",
        "POST, /api/v1/articles/1/schedule",
        "POST, /api/v1/articles/1/publish",
        "POST, /api/v1/articles/1/withdraw",
        "POST, /api/v1/articles/un-lidar-voit-net-a-mille-metres/comments",
        "PATCH, /api/v1/comments/1",
        "DELETE, /api/v1/comments/1",
        "GET, /api/v1/newsroom/articles",
        "POST, /api/v1/newsroom/articles/refilings",
        "GET, /api/v1/front",
        "PUT, /api/v1/front",
        "GET, /api/v1/account/attention",
        "GET, /api/v1/account/notices",
        "PUT, /api/v1/account/notices/mail",
        "GET, /api/v1/account/profile",
        "GET, /api/v1/account/reports",
        "GET, /api/v1/account/standing",
        "GET, /api/v1/moderation/people",
        "GET, /api/v1/moderation/people/1",
        "GET, /api/v1/moderation/people/1/comments",
        "POST, /api/v1/moderation/people/1/sanctions",
        "POST, /api/v1/moderation/people/1/sweep",
        "POST, /api/v1/moderation/people/1/notes",
        "DELETE, /api/v1/moderation/people/notes/1",
        "POST, /api/v1/moderation/people/sanctions/1/lift",
        "POST, /api/v1/moderation/people/sanctions/1/uphold",
        "GET, /api/v1/moderation/figures",
        "GET, /api/v1/moderation/queue",
        "GET, /api/v1/moderation/counts",
        "GET, /api/v1/moderation/log",
        "GET, /api/v1/moderation/rules",
        "PUT, /api/v1/moderation/rules/links",
        "GET, /api/v1/moderation/care",
        "GET, /api/v1/moderation/raids",
        "POST, /api/v1/moderation/raids",
        "GET, /api/v1/moderation/scoring",
        "PUT, /api/v1/moderation/scoring",
        "POST, /api/v1/moderation/scoring/trial",
        "POST, /api/v1/moderation/comments/1/decisions",
        "POST, /api/v1/moderation/decisions",
        "PUT, /api/v1/accounts/1/roles",
        "PUT, /api/v1/accounts/1/sanction",
        "DELETE, /api/v1/tokens/current"
    })
    void a_stranger_is_asked_who_they_are(String method, String path) {
        Api.Answer answer = Api.of(PORTAL).send(method, path, Map.of(), Map.of("If-Match", "\"1\""));

        assertProblem(answer, 401, "account.not-signed-in");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/v1/articles",
        "PUT, /api/v1/articles/1",
        "POST, /api/v1/articles/1/submit",
        "POST, /api/v1/articles/1/return",
        "POST, /api/v1/articles/1/approve",
        "POST, /api/v1/articles/1/schedule",
        "POST, /api/v1/articles/1/publish",
        "POST, /api/v1/articles/1/withdraw",
        "GET, /api/v1/newsroom/articles",
        "POST, /api/v1/newsroom/articles/refilings",
        "GET, /api/v1/front",
        "PUT, /api/v1/front",
        "GET, /api/v1/moderation/people",
        "GET, /api/v1/moderation/people/1",
        "GET, /api/v1/moderation/people/1/comments",
        "POST, /api/v1/moderation/people/1/sanctions",
        "POST, /api/v1/moderation/people/1/sweep",
        "POST, /api/v1/moderation/people/1/notes",
        "DELETE, /api/v1/moderation/people/notes/1",
        "POST, /api/v1/moderation/people/sanctions/1/lift",
        "POST, /api/v1/moderation/people/sanctions/1/uphold",
        "GET, /api/v1/moderation/figures",
        "GET, /api/v1/moderation/queue",
        "GET, /api/v1/moderation/counts",
        "GET, /api/v1/moderation/log",
        "GET, /api/v1/moderation/rules",
        "PUT, /api/v1/moderation/rules/links",
        "GET, /api/v1/moderation/care",
        "GET, /api/v1/moderation/raids",
        "POST, /api/v1/moderation/raids",
        "GET, /api/v1/moderation/scoring",
        "PUT, /api/v1/moderation/scoring",
        "POST, /api/v1/moderation/scoring/trial",
        "POST, /api/v1/moderation/comments/1/decisions",
        "POST, /api/v1/moderation/decisions",
        "PUT, /api/v1/accounts/1/roles",
        "PUT, /api/v1/accounts/1/sanction"
    })
    void a_reader_neither_writes_nor_moderates_nor_administers(String method, String path) {
        Api.Answer answer =
                People.of(PORTAL, "mukamana@example.org").send(method, path, Map.of(), Map.of("If-Match", "\"1\""));

        assertProblem(answer, 403, "account.role-missing");
    }

    @Test
    void a_contributor_drafts_and_does_not_publish() {
        Api contributor = People.of(PORTAL, People.CONTRIBUTOR);
        var draft = Articles.draft(contributor, Articles.fields("Une pirogue pour trois villages"));

        assertProblem(Articles.tryStep(contributor, draft, "publish"), 403, "account.role-missing");
        assertThat(Articles.step(contributor, draft, "submit").get("status").getAsString())
                .isEqualTo("SUBMITTED");
    }

    @Test
    void a_draft_of_somebody_else_is_not_there_for_a_contributor() {
        var draft = Articles.draft(
                People.of(PORTAL, People.EDITOR), Articles.fields("Un texte qui ne regarde que la rédaction"));

        assertProblem(People.of(PORTAL, People.CONTRIBUTOR).get(Articles.address(draft)), 404, "article.unknown");
    }

    @Test
    void the_cookie_of_a_browser_says_nothing_here() {
        Api browser = People.inBrowser(PORTAL, PortalServer.ADMIN_EMAIL, PortalServer.ADMIN_PASSWORD);

        assertThat(browser.get("/admin/people").status()).isEqualTo(200);
        assertProblem(browser.get("/api/v1/moderation/counts"), 401, "account.not-signed-in");
        assertProblem(
                browser.post("/api/v1/articles", Articles.fields("Écrit d’un onglet")), 401, "account.not-signed-in");
    }

    @Test
    void a_token_that_has_ended_is_refused_even_where_none_is_needed() {
        Api reader = People.of(PORTAL, "mukamana@example.org");
        assertThat(reader.send("DELETE", "/api/v1/tokens/current", Map.of(), Map.of())
                        .status())
                .isEqualTo(204);

        assertProblem(reader.get("/api/v1/articles"), 401, "token.invalid");
    }

    @Test
    void a_suspension_ends_every_token_at_once_and_a_reinstated_reader_asks_for_a_new_one() {
        long id = People.register(PORTAL, "issa@example.org", "Issa du Ferlo");
        Api reader = Api.of(PORTAL).as("issa@example.org", People.PASSWORD);
        String comments = "/api/v1/articles/"
                + Articles.publish(Api.of(PORTAL).asAdmin(), "Un forage et ses gardiens")
                        .get("slug")
                        .getAsString() + "/comments";
        Articles.expect(201, reader.post(comments, Map.of("text", "Premier seau à midi.")));
        Api moderator = People.of(PORTAL, People.MODERATOR);
        Map<String, String> credentials = Map.of("email", "issa@example.org", "password", People.PASSWORD);

        Articles.expect(204, sanction(moderator, id, Map.of("status", "SUSPENDED", "reason", "Injures répétées.")));

        assertProblem(reader.post(comments, Map.of("text", "Second seau.")), 401, "token.invalid");
        assertProblem(Api.of(PORTAL).post("/api/v1/tokens", credentials), 403, "account.suspended");
        Articles.expect(204, sanction(moderator, id, Map.of("status", "ACTIVE")));
        assertThat(Api.of(PORTAL).post("/api/v1/tokens", credentials).status()).isEqualTo(201);
        assertProblem(reader.get("/api/v1/articles"), 401, "token.invalid");
    }

    @Test
    void a_role_that_was_given_counts_at_the_next_request() {
        long id = People.register(PORTAL, "coumba@example.org", "Coumba Ndour");
        Api person = Api.of(PORTAL).as("coumba@example.org", People.PASSWORD);
        assertProblem(person.get("/api/v1/moderation/counts"), 403, "account.role-missing");

        Articles.expect(
                204,
                Api.of(PORTAL)
                        .asAdmin()
                        .send("PUT", "/api/v1/accounts/" + id + "/roles", List.of("READER", "MODERATOR"), Map.of()));

        assertThat(person.get("/api/v1/moderation/counts").status()).isEqualTo(200);
    }

    private static Api.Answer sanction(Api moderator, long id, Map<String, String> standing) {
        return moderator.send("PUT", "/api/v1/accounts/" + id + "/sanction", standing, Map.of());
    }
}
