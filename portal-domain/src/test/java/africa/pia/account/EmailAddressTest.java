package africa.pia.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EmailAddressTest {

    @Test
    void two_spellings_of_one_address_are_equal() {
        EmailAddress one = new EmailAddress("  Awa.Ndiaye@Example.ORG ");
        EmailAddress other = new EmailAddress("awa.ndiaye@example.org");

        assertThat(one).isEqualTo(other);
        assertThat(one.value()).isEqualTo("awa.ndiaye@example.org");
        assertThat(one.localPart()).isEqualTo("awa.ndiaye");
    }

    @Test
    void a_domain_in_letters_of_its_own_language_is_kept_in_ascii_and_read_as_it_is_spelt() {
        EmailAddress address = new EmailAddress("koffi@école.example");

        assertThat(address.value()).isEqualTo("koffi@xn--cole-9oa.example");
        assertThat(address.readable()).isEqualTo("koffi@école.example");
    }

    @Test
    void an_address_with_a_tag_is_an_address() {
        assertThat(new EmailAddress("a+pia_2@mail.example.co").value()).isEqualTo("a+pia_2@mail.example.co");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "awa",
                "@example.org",
                "awa@",
                "awa@localhost",
                "awa@example..org",
                "awa@-example.org",
                "awa@example.org.",
                "awa@127.0.0.1",
                "awa..n@example.org",
                ".awa@example.org",
                "awa@b@example.org",
                "awa n@example.org",
                "awa@example.org\r\nBcc: all@example.org",
                "awa\n@example.org",
                "awa\u0000@example.org",
                "\"awa\"@example.org",
                "Awa <awa@example.org>",
                "awa,b@example.org",
                "áwa@example.org"
            })
    void what_mail_cannot_be_sent_to_is_refused(String typed) {
        assertThatExceptionOfType(EmailAddress.InvalidEmailException.class)
                .isThrownBy(() -> new EmailAddress(typed))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("account.invalid-email"));
    }

    @Test
    void an_address_that_is_longer_than_mail_allows_is_refused() {
        String local = "a".repeat(64);
        String domain = ("b".repeat(60) + ".").repeat(3) + "org";

        assertThat(new EmailAddress(local + "@" + domain).value()).hasSize(251);
        assertThatExceptionOfType(EmailAddress.InvalidEmailException.class)
                .isThrownBy(() -> new EmailAddress(local + "@bbbbb." + domain));
        assertThatExceptionOfType(EmailAddress.InvalidEmailException.class)
                .isThrownBy(() -> new EmailAddress("a" + local + "@example.org"));
    }
}
