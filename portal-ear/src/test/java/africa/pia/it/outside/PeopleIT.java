package africa.pia.it.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Playwright;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What moderators do about people: each act by its form, what it keeps from the person, and how it ends. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PeopleIT {

    private static final PortalServer PORTAL = PortalServer.shared();
    private static final String COMMENTS_SUFFIX = "/comments";

    private static Playwright playwright;
    private static Browser browser;
    private static String comments;
    private static Visitor first;
    private static Visitor second;

    @BeforeAll
    static void bringModerators() {
        playwright = Chromium.playwright();
        browser = Chromium.launch(playwright);
        JsonObject article = Articles.publish(Api.of(PORTAL).asAdmin(), "Des gens et des règles");
        comments = "/api/v1/articles/" + article.get("slug").getAsString() + COMMENTS_SUFFIX;
        first = Visitor.withoutScript(browser, PORTAL).signIn(People.MODERATOR, PortalServer.SAMPLE_PASSWORD);
        second = Visitor.withoutScript(browser, PORTAL).signIn(People.OTHER_MODERATOR, PortalServer.SAMPLE_PASSWORD);
    }

    @AfterAll
    static void shut() {
        browser.close();
        playwright.close();
    }

    /** Somebody to whom something happens. */
    private record Person(long id, String email, Api api) {

        static Person named(String name, String email) {
            long id = People.register(PORTAL, email, name);
            return new Person(id, email, Api.of(PORTAL).as(email, People.PASSWORD));
        }

        Api.Answer says(String text) {
            return api.post(comments, Map.of("text", text));
        }

        String page() {
            return "/moderation/people/" + id;
        }

        JsonObject standing() {
            return api.get("/api/v1/account/standing").json();
        }

        String notices() {
            return api.get("/api/v1/account/notices").body();
        }
    }

    /** Opens the form of an act, fills in the reason, and sends it; {@code fill} fills in what else it asks for. */
    private static void act(Visitor moderator, Person person, String act, String reason, Runnable fill) {
        moderator.open(person.page());
        Locator button = moderator.page().locator("button[name=act][value=" + act + "]");
        open(button);
        moderator.page().locator("#reason-" + act.toLowerCase()).fill(reason);
        fill.run();
        button.click();
        moderator.page().locator(".notice--good").first().waitFor();
    }

    private static void open(Locator button) {
        button.locator("xpath=ancestor::details[1]/summary").click();
    }

    private static void answer(Visitor moderator, Person person, String act, String reason) {
        moderator.open(person.page() + "?tab=history");
        Locator button = moderator
                .page()
                .locator("button[name=act][value^='" + act + ":']")
                .first();
        open(button);
        button.locator("xpath=ancestor::form[1]").locator("textarea").fill(reason);
        button.click();
        moderator.page().locator(".notice--good").first().waitFor();
    }

    private static void ground(Visitor moderator, String act, String ground) {
        moderator.page().locator("#ground-" + act).selectOption(ground);
    }

    @Test
    void whoever_is_warned_says_so_before_the_next_comment() {
        Person awa = Person.named("Awa Avertie", "gens.avertie@example.org");
        act(first, awa, "WARN", "Discutez les idées.", () -> ground(first, "warn", "OFFENSIVE"));

        Api.Answer refused = awa.says("Je n’ai rien lu.");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("sanction.unacknowledged");
        assertThat(awa.notices()).contains("\"kind\":\"SANCTION\"").contains("Discutez les idées.");
        try (Visitor reader = Visitor.withoutScript(browser, PORTAL).signIn(awa.email(), People.PASSWORD)) {
            reader.open(comments.replace("/api/v1", "").replace(COMMENTS_SUFFIX, ""));
            assertThat(reader.text())
                    .contains("La modération vous adresse un avertissement")
                    .contains("Discutez les idées.");
            reader.page().locator("#comment-text").fill("J’ai lu, et je réponds.");
            reader.page().locator("form#repondre input[type=checkbox]").check();
            reader.page().locator("form#repondre button[type=submit]").last().click();
            reader.page()
                    .locator("article.comment")
                    .filter(new Locator.FilterOptions().setHasText("J’ai lu, et je réponds."))
                    .first()
                    .waitFor();
        }
        assertThat(awa.standing().get("unacknowledged").getAsBoolean()).isFalse();
    }

    @Test
    void a_message_keeps_nothing_from_anybody_and_a_hold_keeps_comments_for_moderators_until_it_is_lifted() {
        Person binta = Person.named("Binta Retenue", "gens.retenue@example.org");
        act(first, binta, "MESSAGE", "Merci de vos précisions.", () -> {});
        assertThat(binta.says("Avec plaisir.").json().get("status").getAsString())
                .isEqualTo("VISIBLE");

        act(first, binta, "HOLD", "Nous relirons.", () -> ground(first, "hold", "SPAM"));
        assertThat(binta.says("Une deuxième précision.").json().get("status").getAsString())
                .isEqualTo("HELD");
        answer(second, binta, "lift", "Tout va bien.");

        assertThat(binta.says("Une troisième précision.").json().get("status").getAsString())
                .isEqualTo("VISIBLE");
        assertThat(binta.notices()).contains("\"kind\":\"LIFTED\"").contains("Tout va bien.");
    }

    @Test
    void a_suspension_says_until_when_and_a_ban_is_objected_to_and_upheld_by_somebody_else() {
        Person chike = Person.named("Chike Exclu", "gens.exclu@example.org");
        act(first, chike, "SUSPEND", "Une pause.", () -> ground(first, "suspend", "ABUSIVE"));
        Api.Answer suspended = chike.says("Je parle quand même.");
        assertThat(suspended.status()).isEqualTo(403);
        assertThat(suspended.code()).isEqualTo("sanction.suspended");
        String article = comments.replace("/api/v1", "").replace(COMMENTS_SUFFIX, "");
        Api there = People.inBrowser(PORTAL, chike.email(), People.PASSWORD);
        assertThat(there.get(article).page().select("#standing").text())
                .contains("ni signaler jusqu’au")
                .contains("Une pause.");
        assertThat(chike.standing().get("suspendedUntil").getAsString()).isNotEmpty();

        act(first, chike, "BAN", "Encore et encore.", () -> {
            ground(first, "ban", "HARASSMENT");
            first.page().locator("#confirm-ban").fill("Chike Exclu");
        });
        assertThat(chike.says("Et maintenant ?").code()).isEqualTo("sanction.banned");
        try (Visitor reader = Visitor.withoutScript(browser, PORTAL).signIn(chike.email(), People.PASSWORD)) {
            reader.open("/account/standing");
            assertThat(reader.text()).contains("Encore et encore.");
            Locator send = reader.page().locator("button[name=contest]").first();
            open(send);
            send.locator("xpath=ancestor::form[1]").locator("textarea").fill("On me confond avec un autre.");
            send.click();
            reader.page().locator(".notice--good").first().waitFor();
        }
        first.open(chike.page() + "?tab=history");
        assertThat(first.text())
                .contains("On me confond avec un autre.")
                .contains("quelqu’un d’autre répond à la contestation");
        assertThat(first.page().locator("button[value^='uphold:']").count()).isZero();
        second.open("/moderation/people");
        assertThat(second.text()).contains("On me confond avec un autre.");
        answer(second, chike, "uphold", "Les messages sont bien les vôtres.");
        assertThat(chike.notices()).contains("\"kind\":\"UPHELD\"").contains("Les messages sont bien les vôtres.");

        answer(second, chike, "lift", "Assez attendu.");
        answer(second, chike, "lift", "La pause aussi.");
        Articles.expect(201, chike.says("Me revoilà."));
    }

    @Test
    void nobody_sanctions_staff_nor_themself() {
        Api moderator = People.of(PORTAL, People.MODERATOR);
        long other = moderator
                .get("/api/v1/moderation/people?q=" + People.OTHER_MODERATOR.replace("@", "%40"))
                .items()
                .get(0)
                .get("id")
                .getAsLong();

        Api.Answer refused = moderator.post(
                "/api/v1/moderation/people/" + other + "/sanctions",
                Map.of("kind", "BAN", "ground", "SPAM", "reason", "Pour voir."));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("sanction.untouchable");
        first.open("/moderation/people/" + other);
        assertThat(first.text()).contains("Personne ne sanctionne l’équipe");
        assertThat(first.page().locator("button[name=act][value=BAN]").count()).isZero();
    }

    @Test
    void moderators_take_notes_and_see_what_somebody_was_called_and_was_allowed() {
        Person dalila = Person.named("Dalila Notée", "gens.notee@example.org");
        Api browserOfDalila = People.inBrowser(PORTAL, dalila.email(), People.PASSWORD);
        Articles.expect(
                303,
                Form.on(browserOfDalila, "/account/profile", "profile")
                        .fill("displayName", "Dalila Renommée")
                        .press("go"));
        Api admin = Api.of(PORTAL).asAdmin();
        admin.send(
                "PUT", "/api/v1/accounts/" + dalila.id() + "/roles", new String[] {"READER", "CONTRIBUTOR"}, Map.of());
        admin.send("PUT", "/api/v1/accounts/" + dalila.id() + "/roles", new String[] {"READER"}, Map.of());

        first.open(dalila.page() + "?tab=notes");
        first.page().locator("#note-note").fill("Écrit surtout la nuit.");
        first.page().locator("button[value=note]").click();
        assertThat(first.text()).contains("La note est ajoutée.").contains("Écrit surtout la nuit.");
        second.open(dalila.page() + "?tab=notes");
        assertThat(second.text()).contains("Écrit surtout la nuit.");
        assertThat(second.page().locator("button[value^='unnote:']").count()).isZero();
        first.page().locator("button[value^='unnote:']").first().click();
        assertThat(first.text()).contains("La note est supprimée.").doesNotContain("Écrit surtout la nuit.");

        first.open(dalila.page() + "?tab=history");
        assertThat(first.text()).contains("Ancien nom").contains("Dalila Notée").contains("Rôles changés");
        JsonObject record = People.of(PORTAL, People.MODERATOR)
                .get("/api/v1" + dalila.page())
                .json();
        assertThat(record.get("displayName").getAsString()).isEqualTo("Dalila Renommée");
        assertThat(record.getAsJsonArray("earlierNames")
                        .get(0)
                        .getAsJsonObject()
                        .get("name")
                        .getAsString())
                .isEqualTo("Dalila Notée");
    }

    @Test
    void all_that_one_spammer_wrote_goes_at_one_press_that_asks_for_the_name() {
        Person spammer = Person.named("Zed Réclame", "gens.reclame@example.org");
        for (String text : new String[] {"Achetez un.", "Achetez deux.", "Achetez trois."}) {
            Articles.expect(201, spammer.says(text));
        }
        first.open(spammer.page());
        Locator sweep = first.page().locator("button[name=act][value=sweep]");
        open(sweep);
        sweep.click();
        assertThat(first.page().locator("#confirm-sweep-error").innerText()).isNotEmpty();

        first.page().locator("#confirm-sweep").fill("Zed Réclame");
        first.page().locator("button[name=act][value=sweep]").click();
        assertThat(first.text()).contains("3 commentaires sont retirés.");

        assertThat(Api.of(PORTAL).get(comments).body()).doesNotContain("Achetez");
        assertThat(spammer.api().get("/api/v1/decisions").items()).hasSize(3);
        JsonObject tally = People.of(PORTAL, People.MODERATOR)
                .get("/api/v1" + spammer.page())
                .json()
                .getAsJsonObject("comments");
        assertThat(tally.get("removed").getAsInt()).isEqualTo(3);
    }

    @Test
    void what_everybody_is_told_has_no_count_so_small_that_it_points_at_somebody() {
        JsonObject year = Api.of(PORTAL).get("/api/v1/transparency").json();

        for (String part : new String[] {"counts", "grounds", "sanctions"}) {
            for (Map.Entry<String, JsonElement> count :
                    year.getAsJsonObject("all").getAsJsonObject(part).entrySet()) {
                if (!count.getValue().isJsonNull()) {
                    assertThat(count.getValue().getAsLong())
                            .satisfiesAnyOf(nought -> assertThat(nought).isZero(), many -> assertThat(many)
                                    .isGreaterThanOrEqualTo(5));
                }
            }
        }
        assertThat(Api.of(PORTAL).get("/transparency").status()).isEqualTo(200);
        JsonObject figures = People.of(PORTAL, People.MODERATOR)
                .get("/api/v1/moderation/figures")
                .json();
        assertThat(figures.getAsJsonObject("all")
                        .getAsJsonObject("counts")
                        .get("POSTED")
                        .getAsLong())
                .isPositive();
        assertThat(Api.of(PORTAL).get("/api/v1/moderation/figures").status()).isEqualTo(401);
    }
}
