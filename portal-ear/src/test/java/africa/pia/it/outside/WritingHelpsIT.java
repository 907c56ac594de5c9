package africa.pia.it.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What helps a journalist's hands: typography while typing, keys, how long the reading takes. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WritingHelpsIT {

    private static final PortalServer PORTAL = PortalServer.shared();
    private static final char NARROW = '\u202F';
    private static final char WIDE = '\u00A0';
    /**
     * Language, what is typed, what stands there then; {@code ~} stands for the narrow no-break space and {@code _} for the
     * wide one.
     */
    private static final String[][] TYPED = {
        {"fr", "Il a dit \"oui\" !", "Il a dit «~oui~»~!"},
        {"fr", "Vraiment?", "Vraiment~?"},
        {"fr", "Quoi ?!", "Quoi~?!"},
        {"fr", "Oui ; non", "Oui~; non"},
        {"fr", "Bilan : douze", "Bilan_: douze"},
        {"fr", "À 12:30", "À 12:30"},
        {"fr", "l'école", "l’école"},
        {"fr", "Et puis...", "Et puis…"},
        {"fr", "\"Un \"vrai\" mot\"", "«~Un “vrai” mot~»"},
        {"fr", "« Mali »", "«~Mali~»"},
        {"fr", "Hausse de 12 %", "Hausse de 12_%"},
        {"fr", "Lire https://example.org/a?b=1!", "Lire https://example.org/a?b=1!"},
        {"fr", "avant -- après", "avant – après"},
        {"en", "\"It's 'so'!\"", "“It’s ‘so’!”"},
        {"pt", "Disse \"sim\"!", "Disse “sim”!"},
        {"ar", "قال \"نعم\"!", "قال «نعم»!"},
    };

    private static Playwright playwright;
    private static Browser browser;

    private Visitor writer;
    private Page page;
    private Surface surface;

    @BeforeAll
    static void openBrowser() {
        playwright = Chromium.playwright();
        browser = Chromium.launch(playwright);
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
        playwright.close();
    }

    @BeforeEach
    void openAnEmptyText() {
        writer = Visitor.withScript(browser, PORTAL);
        writer.open("/newsroom/articles/new").signIn(People.EDITOR, PortalServer.SAMPLE_PASSWORD);
        page = writer.page();
        surface = Surface.on(writer);
    }

    @AfterEach
    void leave() {
        assertThat(writer.complaints()).isEmpty();
        writer.close();
    }

    @Test
    void what_the_keyboard_has_no_key_for_comes_by_itself() {
        Locator headline = page.locator("#headline");
        for (String[] row : TYPED) {
            page.locator("#language").selectOption(row[0]);
            headline.fill("");
            page.evaluate("() => tinymce.get('body').setContent('')");

            headline.click();
            page.keyboard().type(row[1]);
            surface.text().click();
            page.keyboard().type(row[1]);

            String wanted = row[2].replace('~', NARROW).replace('_', WIDE);
            assertThat(headline.inputValue()).as("the headline").isEqualTo(wanted);
            assertThat(surface.text().locator("p").first().textContent())
                    .as("the text")
                    .isEqualTo(wanted);
        }
    }

    @Test
    void one_key_brings_back_what_was_typed() {
        page.locator("#headline").click();
        page.keyboard().type("Quoi?");
        page.keyboard().press("Backspace");
        assertThat(page.locator("#headline").inputValue()).isEqualTo("Quoi?");
        page.keyboard().type("! ");
        page.keyboard().press("Backspace");
        assertThat(page.locator("#headline").inputValue()).isEqualTo("Quoi?!");

        surface.text().click();
        page.keyboard().type("l'");
        page.keyboard().press("Backspace");
        assertThat(surface.text().textContent()).isEqualTo("l'");
        page.keyboard().type("eau \"");
        assertThat(surface.text().textContent()).isEqualTo("l'eau «" + NARROW);
        page.keyboard().press("Control+z");
        assertThat(surface.text().textContent().replace(WIDE, ' ')).isEqualTo("l'eau \"");
    }

    @Test
    void the_box_of_the_article_switches_it_off_and_code_is_left_alone() {
        page.locator("#typography").uncheck();
        page.locator("#headline").click();
        page.keyboard().type("\"Quoi\"?");
        assertThat(page.locator("#headline").inputValue()).isEqualTo("\"Quoi\"?");

        page.locator("#typography").check();
        surface.text().click();
        page.keyboard().press("Shift+Alt+C");
        page.keyboard().type("if (a) \"b\"; else 'c'");
        // A surface marks with a sign of no width where the cursor is within code.
        assertThat(surface.text().locator("code").textContent().replace("\uFEFF", ""))
                .isEqualTo("if (a) \"b\"; else 'c'");
    }

    @Test
    void a_text_is_written_by_keys_alone_and_arrives_as_written() {
        page.locator("#section").selectOption("culture");
        page.locator("#headline").fill("Écrit au clavier");
        surface.text().click();
        page.keyboard().press("Shift+Alt+2");
        page.keyboard().type("Un intertitre");
        page.keyboard().press("Enter");
        page.keyboard().press("Shift+Alt+1");
        page.keyboard().press("Control+b");
        page.keyboard().type("Gras");
        page.keyboard().press("Control+b");
        page.keyboard().type(" et maigre");
        page.keyboard().press("Shift+Alt+L");
        page.keyboard().type("Après le trait");
        page.keyboard().press("Control+s");
        page.waitForURL(address -> address.matches(".*/newsroom/articles/[0-9]+.*"));

        JsonObject stored = Api.of(PORTAL)
                .asAdmin()
                .get("/api/v1/articles/" + page.url().replaceAll(".*/articles/([0-9]+).*", "$1"))
                .json();
        assertThat(stored.get("body").getAsString().replace("\n", ""))
                .contains(
                        "Un intertitre</h2>",
                        "<p><strong>Gras</strong> et maigre</p>",
                        "<hr />",
                        "<p>Après le trait</p>")
                .doesNotContain("<h1");
    }

    @Test
    void the_keys_are_listed_where_one_asks_for_them() {
        surface.text().click();
        page.keyboard().press("Control+/");
        Locator sheet = page.locator("dialog.shortcuts");
        assertThat(sheet.isVisible()).isTrue();
        assertThat(sheet.innerText()).contains("Raccourcis clavier", "Chercher et remplacer", "Trait de séparation");
        page.keyboard().press("Escape");
        assertThat(sheet.isVisible()).isFalse();
        page.keyboard().type("Et l'on continue");
        assertThat(surface.text().textContent()).isEqualTo("Et l’on continue");

        surface.button("Raccourcis clavier");
        assertThat(sheet.isVisible()).isTrue();
        sheet.locator("[data-act=close]").click();
        assertThat(sheet.isVisible()).isFalse();
    }

    @Test
    void the_time_of_reading_follows_the_text() {
        Locator minutes = page.locator(".field", new Page.LocatorOptions().setHas(page.locator("#body")))
                .locator(".field__count");
        assertThat(minutes.textContent()).isEqualTo("1 min de lecture");

        page.evaluate("words => tinymce.get('body').setContent('<p>' + words + '</p>')", "mot ".repeat(700));

        assertThat(minutes.textContent()).isEqualTo("3 min de lecture");
    }
}
