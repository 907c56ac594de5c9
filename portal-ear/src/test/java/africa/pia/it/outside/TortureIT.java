package africa.pia.it.outside;

import static org.assertj.core.api.Assertions.assertThat;

import africa.pia.testing.Torture;
import africa.pia.testing.Torture.Fate;
import africa.pia.testing.Torture.Victim;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The torture folder goes through the real upload of the shipped server, with the heap that it is shipped with. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TortureIT {

    private static final Logger LOG = Logger.getLogger(TortureIT.class.getName());

    private static final PortalServer SERVER = PortalServer.shared();

    @Test
    void whatever_is_sent_to_the_api_is_taken_in_anew_or_refused_with_a_reason() {
        Api editor = People.of(SERVER, People.EDITOR);
        Duration longest = Duration.ZERO;
        String slowest = "";

        for (Victim victim : Torture.folder()) {
            Instant begun = Instant.now();
            Api.Answer answer = Pictures.tryUpload(editor, plain(victim.name()), victim.content());
            Duration taken = Duration.between(begun, Instant.now());
            if (taken.compareTo(longest) > 0) {
                longest = taken;
                slowest = victim.name();
            }

            assertThat(answer.status()).as(victim.name() + ": " + answer.body()).isIn(201, 400, 413, 422);
            if (victim.fate() != Fate.EITHER) {
                assertThat(answer.status() == 201).as(victim.name()).isEqualTo(victim.fate() == Fate.TAKEN);
            }
            if (answer.status() == 201) {
                Api.Answer served = Api.of(SERVER).get(answer.json().get("url").getAsString());
                assertThat(served.status()).as(victim.name()).isEqualTo(200);
                assertThat(served.header("Content-Type")).isIn("image/jpeg", "image/png");
                assertThat(served.header("X-Content-Type-Options")).isEqualTo("nosniff");
                assertThat(served.body()).as(victim.name()).doesNotContain("<script", "<?php", "Photoshop");
            } else {
                assertThat(answer.code()).as(victim.name()).isNotBlank();
            }
        }
        assertThat(Api.of(SERVER).get("/health/ready").status()).isEqualTo(200);
        // Told, not judged: how fast it is depends on what else the machine does.
        LOG.info("The slowest of the torture folder: " + slowest + ", " + longest.toMillis() + " ms");
    }

    @Test
    void each_file_of_a_form_answers_for_itself() {
        Api editor = People.inBrowser(SERVER, People.EDITOR, PortalServer.SAMPLE_PASSWORD);
        List<Victim> folder = Torture.folder();

        for (int from = 0; from < folder.size(); from += 30) {
            Map<String, byte[]> files = new LinkedHashMap<>();
            List<Victim> some = folder.subList(from, Math.min(folder.size(), from + 30));
            some.forEach(victim -> files.put(plain(victim.name()), victim.content()));

            Api.Answer answer = Pictures.sendForm(editor, files);

            assertThat(answer.status()).isIn(400, 413);
            List<String> outcomes = answer.page().select(".upload__outcomes li").eachText();
            // What has no bytes was not chosen.
            List<Victim> sent =
                    some.stream().filter(victim -> victim.content().length > 0).toList();
            assertThat(outcomes).hasSameSizeAs(sent);
            for (int i = 0; i < sent.size(); i++) {
                if (sent.get(i).fate() != Fate.EITHER) {
                    assertThat(outcomes.get(i).endsWith("Ajoutée"))
                            .as(outcomes.get(i))
                            .isEqualTo(sent.get(i).fate() == Fate.TAKEN);
                }
            }
        }
        assertThat(Api.of(SERVER).get("/health/ready").status()).isEqualTo(200);
    }

    /** As it may stand in a header. */
    private static String plain(String name) {
        return name.replaceAll("[^ -~]", "x");
    }
}
