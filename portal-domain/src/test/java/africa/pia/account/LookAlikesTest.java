package africa.pia.account;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LookAlikesTest {

    private final LookAlikes lookAlikes = new LookAlikes();

    LookAlikesTest() {
        lookAlikes.site = AccountFixtures.site();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PIA AFRICA",
                "pia-africa",
                "P.I.A. Africa",
                "L’équipe PIA Africa",
                "PIA",
                "Modération",
                "ADMIN",
                "La rédaction",
                "PIA Modération"
            })
    void a_reader_does_not_speak_for_the_site(String name) {
        assertThatExceptionOfType(LookAlikes.LookAlikeException.class)
                .isThrownBy(() -> lookAlikes.require(new DisplayName(name), false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pia Lindqvist", "Olympia", "Admina Traoré", "Modeste", "Africa Queen"})
    void a_name_that_only_resembles_is_a_readers_own(String name) {
        assertThatCode(() -> lookAlikes.require(new DisplayName(name), false)).doesNotThrowAnyException();
    }

    @Test
    void staff_may_speak_for_the_site() {
        assertThatCode(() -> lookAlikes.require(new DisplayName("La rédaction"), true))
                .doesNotThrowAnyException();
    }
}
