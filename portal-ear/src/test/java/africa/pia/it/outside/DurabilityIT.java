package africa.pia.it.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
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
}
