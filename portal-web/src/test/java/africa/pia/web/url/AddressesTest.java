package africa.pia.web.url;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AddressesTest {

    @Test
    void the_sign_in_leads_back_to_the_same_place() {
        assertThat(Addresses.signIn("/articles/un-lidar?lang=fr#commentaires"))
                .isEqualTo("/account/sign-in?return=%2Farticles%2Fun-lidar%3Flang%3Dfr%23commentaires");
    }

    @Test
    void a_parameter_is_set_in_place_of_the_one_before() {
        assertThat(Addresses.with("/search?q=eau&lang=fr", "lang", "ar")).isEqualTo("/search?q=eau&lang=ar");
    }

    @Test
    void a_parameter_taken_away_leaves_no_trace() {
        assertThat(Addresses.without("/?lang=fr", "lang")).isEqualTo("/");
        assertThat(Addresses.without("/search?q=a&lang=fr&sort=newest", "lang")).isEqualTo("/search?q=a&sort=newest");
        assertThat(Addresses.without("/search?language=fr", "lang")).isEqualTo("/search?language=fr");
    }

    @Test
    void a_space_is_no_plus() {
        assertThat(Addresses.encode("le lac & l’eau")).isEqualTo("le%20lac%20%26%20l%E2%80%99eau");
    }
}
