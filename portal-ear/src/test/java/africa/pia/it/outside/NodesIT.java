package africa.pia.it.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The same package on an empty PostgreSQL, by configuration alone, on two nodes that start at once. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NodesIT {

    private static EmbeddedPostgres postgres;
    private static PortalServer one;
    private static PortalServer two;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
        Map<String, String> database = PortalServer.with(
                PortalServer.ROOM_FOR_TESTS,
                Map.of(
                        "DB_URL", postgres.getJdbcUrl("postgres", "postgres"),
                        "DB_USER", "postgres",
                        "DB_PASSWORD", "postgres",
                        // Longer than any test waits: what is seen in time was told and did not just expire.
                        "PORTAL_DELIVERY_KEEP", "PT1M",
                        "PORTAL_LIMIT_FLAG_ACCOUNT", "10000/PT1M"));
        one = PortalServer.launch("node-1", database);
        two = PortalServer.launch("node-2", database);
        one.awaitReady();
        two.awaitReady();
    }

    @AfterAll
    static void stop() throws IOException {
        one.close();
        two.close();
        postgres.close();
    }

    @Test
    void serve_one_portal() {
        Api onOne = Api.of(one).asAdmin();
        Articles.publish(onOne, "Deux rives, un pont");
        onOne.post("/api/v1/articles/deux-rives-un-pont/comments", Map.of("text", "Enfin !"));

        Api onTwo = Api.of(two).asAdmin();
        assertThat(onTwo.get("/api/v1/articles/deux-rives-un-pont/comments").items())
                .hasSize(1);
        assertThat(eventually(
                        () -> !Api.of(two).get("/api/v1/search?q=pont").items().isEmpty()))
                .as("the other node's index has followed the change log")
                .isTrue();
    }

    @Test
    void show_a_scheduled_article_everywhere_after_its_instant_and_nowhere_before() {
        Api editor = Api.of(one).asAdmin();
        JsonObject draft = Articles.draft(editor, Articles.fields("Le bac de minuit"));
        Instant at = Instant.now().plusSeconds(25).truncatedTo(ChronoUnit.SECONDS);
        Api.Answer scheduled = editor.send(
                "POST",
                Articles.address(draft) + "/schedule",
                Map.of("publishAt", at.toString()),
                Articles.ifMatch(draft));

        Articles.expect(200, scheduled);
        for (PortalServer node : new PortalServer[] {one, two}) {
            assertThat(shows(node))
                    .as("before its instant, on %s", node.address())
                    .isZero();
        }
        assertThat(Instant.now()).as("what was looked at before was before").isBefore(at);
        for (PortalServer node : new PortalServer[] {one, two}) {
            assertThat(eventually(() -> shows(node) == 4))
                    .as("page, list, search and feed on %s", node.address())
                    .isTrue();
        }
        JsonObject shown = Api.of(two).get("/api/v1/articles/le-bac-de-minuit").json();
        assertThat(Instant.parse(shown.get("publishedAt").getAsString())).isEqualTo(at);
        assertThat(shown.get("version").getAsLong())
                .as("one step further than scheduled: published once")
                .isEqualTo(scheduled.json().get("version").getAsLong() + 1);
    }

    @Test
    void put_the_next_text_of_an_article_in_its_place_everywhere_after_its_instant_and_once() {
        JsonObject article = Articles.publish(Api.of(one).asAdmin(), "Le marché couvert");
        Api browser = People.inBrowser(one, PortalServer.ADMIN_EMAIL, PortalServer.ADMIN_PASSWORD);
        String address = "/articles/" + article.get("slug").getAsString();
        Instant at = Instant.now().plusSeconds(25).truncatedTo(ChronoUnit.SECONDS);

        Api.Answer scheduled = Form.on(
                        browser, "/newsroom/articles/" + article.get("id").getAsLong(), "editor")
                .fill("headline", "Le marché découvert")
                .fill("change", "UPDATE")
                .fill("publishAt", LocalDateTime.ofInstant(at, ZoneOffset.UTC).toString())
                .fill("action", "schedule")
                .send();

        Articles.expect(303, scheduled);
        for (PortalServer node : new PortalServer[] {one, two}) {
            assertThat(headline(node, address))
                    .as("before its instant, on %s", node.address())
                    .isEqualTo("Le marché couvert");
        }
        assertThat(Instant.now()).as("what was looked at before was before").isBefore(at);
        for (PortalServer node : new PortalServer[] {one, two}) {
            assertThat(eventually(() -> headline(node, address).equals("Le marché découvert")))
                    .as("after its instant, on %s", node.address())
                    .isTrue();
        }
        JsonObject shown = Api.of(two).get("/api/v1" + address).json();
        assertThat(Instant.parse(shown.get("updatedAt").getAsString())).isAfterOrEqualTo(at);
        assertThat(shown.get("version").getAsLong())
                .as("one step further than published: replaced once")
                .isEqualTo(article.get("version").getAsLong() + 1);
    }

    private static String headline(PortalServer node, String address) {
        return Api.of(node).get(address).page().expectFirst("h1").text();
    }

    @Test
    void let_a_lead_go_everywhere_when_its_time_is_up() {
        Api editor = Api.of(one).asAdmin();
        JsonObject article = Articles.publish(editor, "Une heure de gloire");
        Articles.publish(editor, "Ce qui vient après");
        Instant end = Instant.now().plusSeconds(20).truncatedTo(ChronoUnit.SECONDS);
        Map<String, Object> lead =
                Map.of("slot", "LEAD", "article", article.get("id").getAsLong(), "until", end.toString());

        Articles.expect(
                200,
                editor.send(
                        "PUT",
                        "/api/v1/front",
                        Map.of("placements", List.of(lead)),
                        Map.of("If-Match", editor.get("/api/v1/front").header("ETag"))));

        for (PortalServer node : new PortalServer[] {one, two}) {
            assertThat(eventually(() -> lead(node).equals("Une heure de gloire")))
                    .as("the lead on %s", node.address())
                    .isTrue();
        }
        for (PortalServer node : new PortalServer[] {one, two}) {
            assertThat(eventually(() -> !lead(node).equals("Une heure de gloire")))
                    .as("no longer the lead on %s", node.address())
                    .isTrue();
        }
        assertThat(Instant.now()).as("it led until its end").isAfterOrEqualTo(end);
    }

    private static String lead(PortalServer node) {
        return Api.of(node).get("/").page().select(".front__lead h2").text();
    }

    @Test
    void keep_one_state_and_one_count_of_everything_while_a_crowd_acts_at_once() {
        Api admin = Api.of(one).asAdmin();
        JsonObject article = Articles.publish(admin, "La place où tout le monde parle");
        List<Api> readers = people("foule", 10, List.of("READER"));
        List<Api> moderators = people("garde", 6, List.of("READER", "MODERATOR"));
        Crowd crowd = new Crowd(article, 200);

        crowd.act(readers, moderators);

        Recount recount = new Recount(postgres.getPostgresDatabase());
        assertThat(crowd.posted()).isEqualTo(200);
        assertThat(recount.faults()).isEmpty();
        assertThat(recount.count("select count(*) from comment c join comment_thread t using (article_id)"
                        + " where c.text like 'Un avis%'"))
                .as("comments stored")
                .isEqualTo(200);
        assertThat(recount.count("select count(*) from comment_decision"))
                .as("decisions stored are those answered as made")
                .isEqualTo(crowd.decisions());
        assertThat(recount.count("select count(*) from comment_appeal"))
                .as("appeals stored are those answered as taken")
                .isEqualTo(crowd.appealsFiled());
        assertThat(recount.count("select count(*) from comment_appeal where settled_by is not null"))
                .as("appeals settled are those answered as settled")
                .isEqualTo(crowd.appealsSettled());
        // A run in which nobody ever met anybody would show nothing.
        assertThat(crowd.decisions()).isGreaterThan(50);
        assertThat(crowd.appealsSettled()).isGreaterThan(5);
        assertThat(crowd.refused()).isGreaterThan(20);
        assertThat(eventually(() -> recount.count("select count(*) from act_log where position is null") == 0))
                .as("every row of the log has its place in the chain")
                .isTrue();
        for (PortalServer node : new PortalServer[] {one, two}) {
            JsonObject check =
                    Api.of(node).asAdmin().get("/api/v1/moderation/log/check").json();
            assertThat(check.get("broken").isJsonNull()).isTrue();
            assertThat(check.get("checked").getAsLong()).isEqualTo(recount.count("select count(*) from act_log"));
        }
    }

    /** People with these roles, half of them on each node. */
    private static List<Api> people(String name, int number, List<String> roles) {
        List<Api> people = new ArrayList<>();
        Api admin = Api.of(one).asAdmin();
        People.registerMany(one, name, number).forEach((email, id) -> {
            Articles.expect(204, admin.send("PUT", "/api/v1/accounts/" + id + "/roles", roles, Map.of()));
            people.add(Api.of(people.size() % 2 == 0 ? one : two).as(email, People.PASSWORD));
        });
        return people;
    }

    /** In how many of four places a node shows the article: its page, the list, the search and the feed. */
    private static int shows(PortalServer node) {
        Api reader = Api.of(node);
        int places = reader.get("/articles/le-bac-de-minuit").status() == 200 ? 1 : 0;
        for (String list : new String[] {"/api/v1/articles", "/api/v1/search?q=minuit", "/feeds/latest.atom"}) {
            places += reader.get(list).body().contains("le-bac-de-minuit") ? 1 : 0;
        }
        return places;
    }

    private static boolean eventually(BooleanSupplier condition) {
        Instant end = Instant.now().plus(Duration.ofSeconds(40));
        while (Instant.now().isBefore(end)) {
            if (condition.getAsBoolean()) {
                return true;
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        return false;
    }
}
