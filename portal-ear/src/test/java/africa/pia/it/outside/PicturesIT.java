package africa.pia.it.outside;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Pictures from the library to the reader: rights, cuts, addresses, replacing. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PicturesIT {

    private static final PortalServer SERVER = PortalServer.shared();
    private static final Api ANYONE = Api.of(SERVER);

    private final Api editor = People.of(SERVER, People.EDITOR);

    @Test
    void a_picture_that_expires_disappears_everywhere_by_itself_and_comes_back() {
        JsonObject lead = Pictures.upload(editor, Pictures.png(900, 600), Map.of("alt", "Un ciel qui passe"));
        JsonObject within = Pictures.upload(editor, Pictures.png(900, 600), Map.of("alt", "Un autre ciel"));
        String address = within.get("url").getAsString();
        Map<String, Object> fields = Articles.fields("Les droits d’une image passent");
        fields.put("leadFigure", Map.of("mediaId", lead.get("id").getAsLong(), "alt", "Un ciel qui passe"));
        fields.put("body", "<p>Avant.</p><figure><img src=\"" + address + "\" alt=\"Un autre ciel\"></figure>");
        JsonObject article = Articles.step(editor, Articles.draft(editor, fields), "publish");
        String page = "/articles/" + article.get("slug").getAsString();
        assertThat(ANYONE.get(page).body()).contains(path(lead), path(within), "og:image:alt");

        expire(lead, Instant.now().plusSeconds(3));
        expire(within, Instant.now().plusSeconds(3));

        assertThat(eventually(() -> !ANYONE.get(page).body().contains("/media/" + id(lead) + "/")
                        && !ANYONE.get(page).body().contains("/media/" + id(within) + "/")))
                .isTrue();
        assertThat(ANYONE.get(page).page().select(".prose img").attr("src")).contains("picture-gone");
        assertThat(ANYONE.get("/").body()).doesNotContain("/media/" + id(lead) + "/");
        assertThat(ANYONE.get("/feeds/latest.rss").body()).doesNotContain("/media/" + id(lead) + "/");
        assertThat(ANYONE.get("/api/v1" + page).body()).doesNotContain("/media/" + id(within) + "/");
        assertThat(ANYONE.get(lead.get("url").getAsString()).status()).isEqualTo(410);
        assertThat(ANYONE.get(address).status()).isEqualTo(410);
        assertThat(ANYONE.get("/resources/icons/picture-gone.svg").status()).isEqualTo(200);

        expire(lead, Instant.now().plus(2, ChronoUnit.DAYS));

        assertThat(eventually(() -> ANYONE.get(page).body().contains("/media/" + id(lead) + "/")))
                .isTrue();
        assertThat(ANYONE.get(lead.get("url").getAsString()).status()).isEqualTo(200);
    }

    @Test
    void nobody_finds_the_picture_of_what_has_not_appeared() {
        JsonObject picture = Pictures.upload(editor, Pictures.png(640, 360), Map.of("alt", "Secret"));
        long id = id(picture);
        String name = picture.get("url").getAsString().replaceAll(".*/", "");

        assertThat(name).matches("ciel-du-soir-[0-9a-z]{20,26}\\.(png|jpg)");
        for (String guess : new String[] {
            "/media/" + id + "/160/ciel-du-soir.png",
            "/media/" + id + "/160/x.jpg",
            "/media/" + id + "/160/" + name.replaceAll("-[0-9a-z]+\\.", "-aaaaaaaaaaaaaaaaaaaaaaaaa.")
        }) {
            Api.Answer answer = ANYONE.get(guess);
            assertThat(answer.status()).as(guess).isEqualTo(404);
            assertThat(answer.body() + answer.headers()).doesNotContain(name);
        }
    }

    @Test
    void another_file_takes_its_place_wherever_it_is_shown() {
        JsonObject picture = Pictures.upload(editor, Pictures.png(900, 600), Map.of("alt", "Avant"));
        Map<String, Object> fields = Articles.fields("Une image en remplace une autre");
        fields.put("leadFigure", Map.of("mediaId", id(picture), "alt", "Avant"));
        fields.put(
                "body",
                "<p>Un mot.</p><figure><img src=\"" + picture.get("url").getAsString() + "\" alt=\"Là\"></figure>");
        JsonObject article = Articles.step(editor, Articles.draft(editor, fields), "publish");
        String page = "/articles/" + article.get("slug").getAsString();
        assertThat(ANYONE.get(page).body()).contains(path(picture));

        try (Playwright playwright = Chromium.playwright();
                Browser browser = Chromium.launch(playwright);
                Visitor person = Visitor.withoutScript(browser, SERVER)) {
            person.open("/newsroom/media/" + id(picture)).signIn(People.EDITOR, PortalServer.SAMPLE_PASSWORD);
            person.page().locator("details.panel summary").first().click();
            person.page()
                    .locator("#file")
                    .setInputFiles(new FilePayload("apres.png", "image/png", Pictures.png(500, 500)));
            person.press("Remplacer", "#replace");
            assertThat(person.text()).contains("Le fichier est remplacé partout.");
            assertThat(person.text()).contains("Une image en remplace une autre");
        }

        assertThat(eventually(() -> !ANYONE.get(page).body().contains(path(picture))))
                .isTrue();
        assertThat(ANYONE.get(page)
                        .page()
                        .select(".prose img:not(.picture__preview)")
                        .attr("src"))
                .contains("/apres-");
        assertThat(ANYONE.get(picture.get("url").getAsString()).status()).isEqualTo(404);
    }

    @Test
    void many_files_are_sent_with_their_progress_and_one_of_them_is_told_what_it_means() {
        try (Playwright playwright = Chromium.playwright();
                Browser browser = Chromium.launch(playwright);
                Visitor person = Visitor.withScript(browser, SERVER)) {
            person.open("/newsroom/media").signIn(People.EDITOR, PortalServer.SAMPLE_PASSWORD);
            person.page().locator("#files").setInputFiles(new FilePayload[] {
                new FilePayload("un.png", "image/png", Pictures.png(300, 200)),
                new FilePayload("faux.png", "image/png", "<svg/>".getBytes(UTF_8)),
                new FilePayload("deux.png", "image/png", Pictures.png(300, 200))
            });
            person.press("Ajouter à la photothèque", "#upload");
            Locator items = person.page().locator(".upload__item");
            person.page().locator(".upload__show a").waitFor();
            assertThat(items.allInnerTexts()).hasSize(3);
            assertThat(items.nth(1).innerText()).contains("n’est pas une image");
            items.nth(0).locator("a").click();

            person.page().locator("#focus img").click(new Locator.ClickOptions().setPosition(5, 5));
            assertThat(Integer.parseInt(person.page().locator("#focusX").inputValue()))
                    .isLessThan(10);
            person.page().locator("#alt").fill("Un ciel vu par le coin");
            person.page().locator("#lastDay").fill("2099-12-31");
            person.press("Enregistrer", "#words");
            assertThat(person.page().locator("#alt").inputValue()).isEqualTo("Un ciel vu par le coin");
            assertThat(person.page().locator("#lastDay").inputValue()).isEqualTo("2099-12-31");
            assertThat(Integer.parseInt(person.page().locator("#focusX").inputValue()))
                    .isLessThan(10);
            assertThat(person.complaints()).isEmpty();
        }
    }

    @Test
    void what_is_typed_on_a_picture_and_cannot_be_kept_stays_and_is_told_at_its_field() {
        JsonObject picture = Pictures.upload(editor, Pictures.png(300, 200), Map.of("alt", "Un ciel"));
        Api browser = People.inBrowser(SERVER, People.EDITOR, PortalServer.SAMPLE_PASSWORD);

        Api.Answer refused = Form.on(browser, "/newsroom/media/" + id(picture), "words")
                .fill("alt", "Un grand ciel")
                .fill("sourceUrl", "javascript:alert(1)")
                .fill("focusX", "50")
                .press("save");
        Api.Answer unfocused = Form.on(browser, "/newsroom/media/" + id(picture), "words")
                .fill("focusY", "101")
                .press("save");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.page().expectFirst("#alt").text()).isEqualTo("Un grand ciel");
        assertThat(refused.page().expectFirst("#sourceUrl-error").text()).isNotEmpty();
        assertThat(unfocused.status()).isEqualTo(400);
        assertThat(unfocused.page().expectFirst("#focusY-error").text()).isNotEmpty();
        assertThat(browser.get("/newsroom/media/999999999").status()).isEqualTo(404);
    }

    @Test
    void a_program_finds_describes_and_takes_out() {
        JsonObject picture = Pictures.upload(editor, Pictures.png(300, 200), Map.of("alt", "Zébulon au crépuscule"));
        JsonObject found =
                editor.get("/api/v1/media?q=zebulon%20crepuscule").items().get(0);
        String address = "/api/v1/media/" + id(picture);
        Api.Answer seen = editor.get(address);

        assertThat(found.get("id").getAsLong()).isEqualTo(id(picture));
        assertThat(seen.json().getAsJsonObject("crops").keySet()).containsExactly("16x9", "4x3", "1x1");
        assertThat(editor.send("DELETE", address, Map.of(), Map.of("If-Match", "\"999\""))
                        .status())
                .isEqualTo(412);
        assertThat(editor.send(
                                "PUT",
                                address,
                                Map.of("alt", "x", "focus", Map.of("x", 101, "y", 0)),
                                Map.of("If-Match", seen.header("ETag")))
                        .status())
                .isEqualTo(422);
        assertThat(editor.send("DELETE", address, Map.of(), Map.of("If-Match", seen.header("ETag")))
                        .status())
                .isEqualTo(204);
        assertThat(editor.get(address).status()).isEqualTo(404);
        assertThat(ANYONE.get(picture.get("url").getAsString()).status()).isEqualTo(404);
        assertThat(ANYONE.get("/api/v1/media").status()).isEqualTo(401);
    }

    private void expire(JsonObject picture, Instant at) {
        String address = "/api/v1/media/" + id(picture);
        Api.Answer seen = editor.get(address);
        Map<String, Object> fields = new LinkedHashMap<>();
        seen.json().entrySet().forEach(field -> fields.put(field.getKey(), field.getValue()));
        fields.put("expiresAt", at.toString());
        Articles.expect(200, editor.send("PUT", address, fields, Map.of("If-Match", seen.header("ETag"))));
    }

    private static long id(JsonObject picture) {
        return picture.get("id").getAsLong();
    }

    /** The part of its addresses that tells it from every other. */
    private static String path(JsonObject picture) {
        return picture.get("url").getAsString().replaceAll(".*/", "").replaceAll("\\.[a-z]+$", "");
    }

    private static boolean eventually(BooleanSupplier condition) {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                return false;
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        return true;
    }
}
