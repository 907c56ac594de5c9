package africa.pia.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import africa.pia.FieldError;
import africa.pia.InvalidInputException;
import africa.pia.PortalException;
import africa.pia.account.AccountId;
import africa.pia.account.AccountRefusals;
import africa.pia.account.AccountStatus;
import africa.pia.account.Registrar;
import africa.pia.account.Registration;
import africa.pia.account.SignIns;
import africa.pia.limit.LimitRefusals;
import africa.pia.web.faces.Errors;
import africa.pia.web.faces.Voice;
import africa.pia.web.testing.FakeFaces;
import africa.pia.web.testing.FakeRequest;
import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RegisterPageTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-02-12T09:30:00Z"), ZoneOffset.UTC);

    private final FakeRequest request = FakeRequest.post("/account/register?return=%2Farticles%2Fun-lidar");
    private final FakeFaces faces = FakeFaces.showing(request);
    private final RegisterPage page = new RegisterPage();
    private AccountStatus status = AccountStatus.UNCONFIRMED;
    private PortalException refusal;
    private Registration registration;

    @BeforeEach
    void open() {
        page.registrar = new Registrar() {
            @Override
            public Registered register(Registration wished, String clientAddress) {
                if (refusal != null) {
                    throw refusal;
                }
                registration = wished;
                return new Registered(new AccountId(12), status);
            }
        };
        page.signingIn = new SigningIn();
        page.signingIn.clock = CLOCK;
        page.signingIn.request = request;
        page.signingIn.signIns = new SignIns() {
            @Override
            public Opened open(Credentials credentials, Kind kind) {
                return new Opened(new AccountId(12), "new", CLOCK.instant(), Locale.FRENCH);
            }
        };
        page.request = request;
        page.language = Voice.language();
        page.errors = Voice.errors();
        page.setDisplayName("Awa Ndiaye");
        page.setEmail("awa@example.org");
        page.setPassword("quatre chevaux");
    }

    @AfterEach
    void close() {
        faces.close();
    }

    @Test
    void a_new_reader_is_sent_to_the_mailbox() {
        page.register();

        assertThat(faces.status()).isEqualTo(303);
        assertThat(faces.location()).isEqualTo("/account/check-mail?sent=registration");
        assertThat(registration)
                .isEqualTo(new Registration("awa@example.org", "Awa Ndiaye", "quatre chevaux", Locale.FRENCH));
        assertThat(faces.response().cookies()).isEmpty();
    }

    @Test
    void where_nothing_is_confirmed_the_reader_is_signed_in_and_back() {
        status = AccountStatus.ACTIVE;

        page.register();

        assertThat(faces.location()).isEqualTo("/articles/un-lidar");
        assertThat(faces.response().cookies()).extracting(Cookie::getValue).containsExactly("new");
    }

    @Test
    void every_bad_field_says_what_is_wrong_and_everything_typed_stays() {
        refusal = new InvalidInputException(
                "account.invalid",
                List.of(
                        FieldError.of("displayName", "account.display-name-length", 2, 40),
                        FieldError.of("email", "account.invalid-email"),
                        FieldError.of("password", "password.too-short", 8, 256)));

        page.register();

        assertThat(faces.location()).isEmpty();
        assertThat(page.errors.getLines())
                .extracting(Errors.Line::field)
                .containsExactly("displayName", "email", "password");
        assertThat(page.errors.text("password"))
                .isEqualTo(Voice.phrases().term("password.too-short", 8, 256))
                .contains("8");
        assertThat(page.getDisplayName()).isEqualTo("Awa Ndiaye");
        assertThat(page.getEmail()).isEqualTo("awa@example.org");
    }

    @Test
    void an_address_that_is_taken_is_told_at_its_field() {
        refusal = AccountRefusals.emailTaken();

        page.register();

        assertThat(page.errors.getLines()).isEqualTo(Voice.said("email", "account.email-taken"));
    }

    @Test
    void too_many_registrations_answer_429() {
        refusal = LimitRefusals.tooMany(40);

        page.register();

        assertThat(faces.status()).isEqualTo(429);
        assertThat(page.errors.getLines()).isEqualTo(Voice.said("", "limit.too-many", 40L));
    }

    @Test
    void the_way_to_sign_in_leads_back_to_the_same_place() {
        assertThat(page.getSignInAddress()).isEqualTo("/account/sign-in?return=%2Farticles%2Fun-lidar");
    }
}
