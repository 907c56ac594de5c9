package africa.pia.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReturnAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/articles/un-lidar",
                "/articles/un-lidar?after=abc#comment-12",
                "/search?q=%C3%A9cole&sort=newest",
                "/newsroom/articles/new",
                "/account/profile",
                "/account/sign-ins"
            })
    void an_address_of_ours_is_gone_back_to(String wanted) {
        assertThat(ReturnAddress.of(wanted)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "//evil.example",
                "///evil.example",
                "////evil.example/articles",
                "//user@evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "\\/evil.example",
                "/articles\\..\\evil.example",
                "https://evil.example",
                "https:evil.example",
                "https:/evil.example",
                "HTTPS://evil.example",
                "javascript:alert(1)",
                "data:text/html,x",
                "evil.example",
                "@evil.example",
                ".evil.example",
                "?return=//evil.example",
                "#//evil.example",
                " /articles",
                "\t//evil.example",
                "/\t/evil.example",
                "/\n/evil.example",
                "/\r\nSet-Cookie: a=b",
                "/\u0000/evil.example",
                "/\u0085/evil.example",
                "/articles\u007f",
                "/articles/un lidar",
                "/articles/%",
                "/articles/%zz"
            })
    void anything_else_becomes_the_front_page(String wanted) {
        assertThat(ReturnAddress.of(wanted)).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%2Fevil.example",
                "/%2f%2fevil.example",
                "/%5Cevil.example",
                "/%09/evil.example",
                "/%0d%0aLocation:%20https://evil.example",
                "/..//evil.example",
                "/.//evil.example",
                "/https://evil.example",
                "/@evil.example",
                "/\uff0fevil.example",
                "/\u2215evil.example"
            })
    void what_only_looks_like_another_site_stays_on_this_one(String wanted) {
        String address = ReturnAddress.of(wanted);

        assertThat(URI.create("https://pia.example").resolve(address).getHost()).isEqualTo("pia.example");
        assertThat(address).startsWith("/").doesNotStartWith("//").matches("\\p{ASCII}*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/account/sign-in",
                "/account/sign-in?return=%2Faccount%2Fsign-in",
                "/account/sign-in/",
                "/account/sign%2Din",
                "/account/sign-out"
            })
    void signing_in_leads_neither_to_itself_nor_out_again(String wanted) {
        assertThat(ReturnAddress.of(wanted)).isEqualTo("/");
    }

    @Test
    void letters_beyond_ascii_are_encoded_for_the_header_they_travel_in() {
        assertThat(ReturnAddress.of("/tags/été")).isEqualTo("/tags/%C3%A9t%C3%A9");
    }

    @Test
    void an_address_longer_than_any_of_ours_is_none() {
        assertThat(ReturnAddress.of("/" + "a".repeat(1_999))).hasSize(2_000);
        assertThat(ReturnAddress.of("/" + "a".repeat(2_000))).isEqualTo("/");
    }
}
