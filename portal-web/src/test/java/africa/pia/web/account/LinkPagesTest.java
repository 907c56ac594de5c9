package africa.pia.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import africa.pia.PortalException;
import africa.pia.account.AccountRefusals;
import africa.pia.account.PasswordReset;
import africa.pia.account.Registrar;
import africa.pia.limit.LimitRefusals;
import africa.pia.secret.SecretRefusals;
import africa.pia.web.faces.Voice;
import africa.pia.web.testing.FakeFaces;
import africa.pia.web.testing.FakeRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages before and behind the links that are sent by mail. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LinkPagesTest {

    private final FakeRequest request = FakeRequest.post("/account/x?token=the-token");
    private final FakeFaces faces = FakeFaces.showing(request);
    private PortalException refusal;

    private void refuse() {
        if (refusal != null) {
            throw refusal;
        }
    }

    @AfterEach
    void close() {
        faces.close();
    }

    @Nested
    @DisplayNameGeneration(ReplaceUnderscores.class)
    class Forgotten {

        private final List<String> asked = new ArrayList<>();
        private final ForgottenPage page = new ForgottenPage();

        @BeforeEach
        void open() {
            page.reset = new PasswordReset() {
                @Override
                public void ask(String email, String clientAddress) {
                    refuse();
                    asked.add(email + " from " + clientAddress);
                }
            };
            page.request = request;
            page.errors = Voice.errors();
            page.setEmail("awa@example.org");
        }

        @Test
        void the_link_is_asked_for_and_the_next_page_says_the_same_to_everybody() {
            page.ask();

            assertThat(asked).containsExactly("awa@example.org from 192.0.2.7");
            assertThat(faces.location()).isEqualTo("/account/check-mail?sent=reset");
        }

        @Test
        void what_is_no_address_is_told_at_its_field_and_stays_there() {
            refusal = AccountRefusals.invalidEmail();

            page.ask();

            assertThat(faces.location()).isEmpty();
            assertThat(page.errors.getLines()).isEqualTo(Voice.said("email", "account.invalid-email"));
            assertThat(page.getEmail()).isEqualTo("awa@example.org");
        }

        @Test
        void asking_too_often_answers_429() {
            refusal = LimitRefusals.tooMany(40);

            page.ask();

            assertThat(faces.status()).isEqualTo(429);
            assertThat(page.errors.getLines()).isEqualTo(Voice.said("", "limit.too-many", 40L));
        }
    }

    @Nested
    @DisplayNameGeneration(ReplaceUnderscores.class)
    class Reset {

        private final List<String> chosen = new ArrayList<>();
        private final ResetPage page = new ResetPage();
        private boolean usable = true;

        @BeforeEach
        void open() {
            page.reset = new PasswordReset() {
                @Override
                public boolean isUsable(String token) {
                    return usable && token.equals("the-token");
                }

                @Override
                public void reset(String token, String password) {
                    refuse();
                    chosen.add(token + " " + password);
                }
            };
            page.request = request;
            page.errors = Voice.errors();
            page.setPassword("quatre chevaux");
        }

        @Test
        void a_password_is_chosen_and_the_sign_in_is_next() {
            page.choose();

            assertThat(chosen).containsExactly("the-token quatre chevaux");
            assertThat(faces.location()).isEqualTo("/account/sign-in?done=reset");
        }

        @Test
        void a_bad_password_is_told_at_its_field_and_the_link_stays_good() {
            refusal = SecretRefusals.tooCommon();

            page.choose();

            assertThat(page.errors.getLines()).isEqualTo(Voice.said("password", "password.too-common", 8, 256));
            assertThat(page.isUsable()).isTrue();
        }

        @Test
        void a_link_that_ended_meanwhile_shows_so_instead_of_the_form() {
            refusal = AccountRefusals.invalidLink();

            page.choose();

            assertThat(page.isUsable()).isFalse();
            assertThat(page.errors.isAny()).isFalse();
            assertThat(faces.location()).isEmpty();
        }

        @Test
        void when_too_many_hash_at_once_the_answer_is_429() {
            refusal = LimitRefusals.tooMany(20);

            page.choose();

            assertThat(faces.status()).isEqualTo(429);
            assertThat(page.errors.getLines()).isEqualTo(Voice.said("", "limit.too-many", 20L));
            assertThat(page.isUsable()).isTrue();
        }

        @Test
        void without_a_token_nothing_can_be_chosen() {
            page.request = FakeRequest.get("/account/reset");

            assertThat(page.isUsable()).isFalse();
        }
    }

    @Nested
    @DisplayNameGeneration(ReplaceUnderscores.class)
    class Confirm {

        private final ConfirmPage page = new ConfirmPage();
        private final List<String> confirmed = new ArrayList<>();
        private Optional<Registrar.Link> link = Optional.of(Registrar.Link.REGISTRATION);

        @BeforeEach
        void open() {
            page.registrar = new Registrar() {
                @Override
                public Optional<Link> linkOf(String token) {
                    return token.equals("the-token") ? link : Optional.empty();
                }

                @Override
                public Link confirm(String token) {
                    refuse();
                    confirmed.add(token);
                    return link.orElseThrow();
                }
            };
            page.request = request;
            page.errors = Voice.errors();
        }

        @ParameterizedTest
        @CsvSource({
            "REGISTRATION, registration, /account/sign-in?done=confirmed",
            "MOVE, move, /account/sign-in?done=moved"
        })
        void the_button_confirms_what_the_page_says(Registrar.Link kind, String told, String next) {
            link = Optional.of(kind);

            assertThat(page.getLink()).isEqualTo(told);
            page.confirm();

            assertThat(confirmed).containsExactly("the-token");
            assertThat(faces.location()).isEqualTo(next);
        }

        @Test
        void opening_the_link_does_nothing_yet() {
            page.getLink();

            assertThat(confirmed).isEmpty();
            assertThat(faces.location()).isEmpty();
        }

        @Test
        void a_link_that_ended_meanwhile_leads_nowhere() {
            refusal = AccountRefusals.invalidLink();

            page.confirm();

            assertThat(page.getLink()).isEmpty();
            assertThat(faces.location()).isEmpty();
        }

        @Test
        void an_address_that_was_taken_meanwhile_is_told_of_the_whole() {
            link = Optional.of(Registrar.Link.MOVE);
            refusal = AccountRefusals.emailTaken();

            page.confirm();

            assertThat(page.errors.getLines()).isEqualTo(Voice.said("", "account.email-taken"));
            assertThat(page.getLink()).isEqualTo("move");
        }

        @Test
        void without_a_token_there_is_nothing_to_confirm() {
            page.request = FakeRequest.get("/account/confirm");

            assertThat(page.getLink()).isEmpty();
        }
    }
}
