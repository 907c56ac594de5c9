package africa.pia.it.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What the portal has acknowledged is there after the power failed. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DurabilityIT {

    private static final String COMMENTS = "/api/v1/articles/une-nuit-sans-courant/comments";

    @Test
    void a_comment_acknowledged_before_a_kill_is_there_once_after_the_restart() {
        try (PortalServer server = PortalServer.start("durability", Map.of())) {
            Api admin = Api.of(server).asAdmin();
            Articles.publish(admin, "Une nuit sans courant");
            Api.Answer posted = admin.send(
                    "POST", COMMENTS, Map.of("text", "Vu de ma fenêtre."), Map.of("Idempotency-Key", "fenetre-1"));

            server.kill();
            server.restart();

            assertThat(posted.status()).isEqualTo(201);
            assertThat(Api.of(server).get(COMMENTS).items())
                    .extracting(comment -> comment.get("text").getAsString())
                    .containsExactly("Vu de ma fenêtre.");
            Api.Answer again = Api.of(server)
                    .asAdmin()
                    .send(
                            "POST",
                            COMMENTS,
                            Map.of("text", "Vu de ma fenêtre."),
                            Map.of("Idempotency-Key", "fenetre-1"));
            assertThat(again.body()).isEqualTo(posted.body());
            assertThat(Api.of(server).get(COMMENTS).items()).hasSize(1);
        }
    }

    @Test
    void the_pictures_of_the_sample_come_after_a_kill_that_kept_them_from_coming() {
        try (PortalServer server = PortalServer.start("illustrated", Map.of("PORTAL_SAMPLE", "true"))) {
            server.kill();
            server.restart();
            server.awaitLog(PortalServer.PICTURES_ARE_THERE);

            Api anyone = Api.of(server);
            assertThat(anyone.get("/api/v1/articles?limit=50").items())
                    .filteredOn(article -> article.get("leadFigure").isJsonObject())
                    .hasSizeGreaterThan(15);
            Document page =
                    anyone.get("/articles/un-lidar-voit-net-a-mille-metres").page();
            String picture = page.expectFirst("figure.figure--lead img[srcset]").attr("src");
            assertThat(anyone.get(picture).status()).isEqualTo(200);
        }
    }
}
