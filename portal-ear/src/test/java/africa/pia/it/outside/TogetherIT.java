package africa.pia.it.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Two people in one article see each other. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TogetherIT {

    private static final PortalServer PORTAL = PortalServer.shared();
    private static Playwright playwright;
    private static Browser browser;

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

    @Test
    void the_second_is_told_of_the_first_takes_over_and_the_first_reads_on() {
        JsonObject draft = Articles.draft(Api.of(PORTAL).asAdmin(), Articles.fields("Deux plumes, une page"));
        String page = "/newsroom/articles/" + draft.get("id").getAsLong();
        try (Visitor first = Visitor.withScript(browser, PORTAL);
                Visitor second = Visitor.withScript(browser, PORTAL)) {
            first.open(page).signIn(People.EDITOR, PortalServer.SAMPLE_PASSWORD);
            assertThat(first.page().locator("#presence .notice").count()).isZero();

            second.open(page).signIn(PortalServer.ADMIN_EMAIL, PortalServer.ADMIN_PASSWORD);
            assertThat(second.page().locator("#presence .presence").innerText()).contains("Mariama Diop-Lawson");
            second.press("Prendre la main", "#presence");

            // The next sign of the first, at most some fifteen seconds later.
            first.page().locator("#presence [data-taker]").waitFor();
            assertThat(first.page().locator("#sheet").getAttribute("inert")).isNotNull();
            assertThat(second.page().locator("#presence .notice").count()).isZero();
            assertThat(first.complaints()).isEmpty();
            assertThat(second.complaints()).isEmpty();

            first.press("Reprendre la main", "#presence");
            assertThat(first.page().locator("#presence .notice").count()).isZero();
            second.page().locator("#presence [data-taker]").waitFor();
        }
    }

    @Test
    void without_script_the_page_tells_of_the_other_all_the_same() {
        JsonObject draft = Articles.draft(Api.of(PORTAL).asAdmin(), Articles.fields("Une page sans ressort"));
        String page = "/newsroom/articles/" + draft.get("id").getAsLong();
        try (Visitor first = Visitor.withoutScript(browser, PORTAL);
                Visitor second = Visitor.withoutScript(browser, PORTAL)) {
            first.open(page).signIn(People.EDITOR, PortalServer.SAMPLE_PASSWORD);
            second.open(page).signIn(PortalServer.ADMIN_EMAIL, PortalServer.ADMIN_PASSWORD);

            second.press("Prendre la main", "#presence");
            assertThat(second.page().url()).endsWith(page);
            first.open(page);

            assertThat(first.page().locator("#presence [role=alert]").innerText())
                    .contains("a pris la main");
        }
    }
}
