package africa.pia.media;

import static org.assertj.core.api.Assertions.assertThat;

import africa.pia.testing.Torture;
import africa.pia.testing.Torture.Fate;
import africa.pia.testing.Torture.Victim;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TortureTest {

    private static final List<Victim> FOLDER = Torture.folder();

    static List<Victim> folder() {
        return FOLDER;
    }

    @Test
    void the_folder_is_the_same_at_every_call_and_large_enough() {
        List<Victim> again = Torture.folder();

        assertThat(FOLDER).hasSizeGreaterThan(100);
        assertThat(FOLDER.stream().map(Victim::name)).doesNotHaveDuplicates();
        for (int i = 0; i < FOLDER.size(); i++) {
            assertThat(again.get(i).content())
                    .as(FOLDER.get(i).name())
                    .isEqualTo(FOLDER.get(i).content());
        }
    }

    @ParameterizedTest
    @MethodSource("folder")
    void a_file_is_refused_with_a_reason_or_comes_out_as_pixels_of_our_own(Victim victim) {
        Reception reception = new Reception();
        reception.settings = new MediaSettings(20_971_520, 50_000_000, 20_000, 75_000_000, Optional.empty());
        reception.darkroom = DarkroomTest.darkroom();

        try {
            Reception.Developed developed = reception.developed(victim.content());

            assertThat(victim.fate()).as(victim.name()).isNotEqualTo(Fate.REFUSED);
            assertThat(developed.words().words().errors()).isEmpty();
            assertThat(developed.development().renditions()).allSatisfy(rendition -> {
                assertThat(PictureFixtures.image(rendition.content()).getWidth())
                        .isEqualTo(rendition.width())
                        .isLessThanOrEqualTo(2_560);
                assertThat(new String(rendition.content(), StandardCharsets.ISO_8859_1))
                        .doesNotContain("script", "<?php", "PK\3\4", "Exif", "Photoshop");
            });
        } catch (RefusedPictureException refused) {
            assertThat(victim.fate()).as(victim.name() + ": " + refused.code()).isNotEqualTo(Fate.TAKEN);
            assertThat(refused.code())
                    .isIn(
                            "media.broken",
                            "media.unknown-type",
                            "media.too-large",
                            "media.too-many-pixels",
                            "media.too-heavy");
        }
    }
}
