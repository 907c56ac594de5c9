package africa.pia.it.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * What the portal has acknowledged is there after the power failed. One server for all: it is killed as soon as it is
 * ready for the first time, when the pictures of the sample have not come, and once more in the midst of work.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DurabilityIT {

    private static final String COMMENTS = "/api/v1/articles/une-nuit-sans-courant/comments";
    private static PortalServer server;

    @BeforeAll
    static void startAndFail() {
        server = PortalServer.start("durability", Map.of("PORTAL_SAMPLE", "true"));
        server.kill();
        server.restart();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void the_pictures_of_the_sample_come_after_a_kill_that_kept_them_from_coming() {
        server.awaitLog(PortalServer.PICTURES_ARE_THERE);

        Api anyone = Api.of(server);
        assertThat(anyone.get("/api/v1/articles?limit=50").items())
                .filteredOn(article -> article.get("leadFigure").isJsonObject())
                .hasSizeGreaterThan(15);
        Document page = anyone.get("/articles/un-lidar-voit-net-a-mille-metres").page();
        String picture = page.expectFirst("figure.figure--lead img[srcset]").attr("src");
        assertThat(anyone.get(picture).status()).isEqualTo(200);
    }

    @Test
    void a_kill_costs_neither_a_comment_that_was_acknowledged_nor_what_is_being_typed() {
        Api admin = Api.of(server).asAdmin();
        Articles.publish(admin, "Une nuit sans courant");
        String desk = EditorSafetyIT.drafted(admin, "Une aube sans courant");
        try (Playwright playwright = Chromium.playwright();
                Browser browser = Chromium.launch(playwright);
                Visitor writer = Visitor.withScript(browser, server)) {
            writer.open(desk).signIn(PortalServer.ADMIN_EMAIL, PortalServer.ADMIN_PASSWORD);
            Surface surface = Surface.on(writer);
            surface.end().type(" Avant la coupure.");
            EditorSafetyIT.awaitState(writer, "Enregistré à");
            Api.Answer posted = posted(admin);

            server.kill();
            surface.end().type(" Pendant la coupure.");
            EditorSafetyIT.awaitState(writer, "copie sur cet appareil");
            writer.reopen(desk, () -> {
                server.restart();
                try (Visitor other = Visitor.withoutScript(browser, server)) {
                    other.open(desk).signIn(PortalServer.ADMIN_EMAIL, PortalServer.ADMIN_PASSWORD);
                    assertThat(EditorSafetyIT.body(other))
                            .as("what the newsroom has")
                            .contains("Avant la coupure.")
                            .doesNotContain("Pendant");
                }
            });

            assertThat(posted.status()).isEqualTo(201);
            assertThat(Api.of(server).get(COMMENTS).items())
                    .extracting(comment -> comment.get("text").getAsString())
                    .containsExactly("Vu de ma fenêtre.");
            assertThat(posted(Api.of(server).asAdmin()).body()).isEqualTo(posted.body());
            assertThat(Api.of(server).get(COMMENTS).items()).hasSize(1);

            Surface again = Surface.on(writer);
            writer.page().getByText("repris de cet appareil").waitFor();
            assertThat(again.html()).contains("Avant la coupure. Pendant la coupure.");
            writer.press("Enregistrer", ".action-bar");
            writer.page().waitForURL("**?done=saved");
            assertThat(EditorSafetyIT.body(writer)).contains("Pendant la coupure.");
        }
    }

    private static Api.Answer posted(Api admin) {
        return admin.send(
                "POST", COMMENTS, Map.of("text", "Vu de ma fenêtre."), Map.of("Idempotency-Key", "fenetre-1"));
    }
}
