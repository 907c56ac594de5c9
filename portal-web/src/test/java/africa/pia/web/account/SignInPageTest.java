package africa.pia.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import africa.pia.PortalException;
import africa.pia.account.AccountId;
import africa.pia.account.AccountRefusals;
import africa.pia.account.Registrar;
import africa.pia.account.SignIns;
import africa.pia.limit.LimitRefusals;
import africa.pia.web.faces.Errors;
import africa.pia.web.faces.Voice;
import africa.pia.web.testing.FakeFaces;
import africa.pia.web.testing.FakeRequest;
import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SignInPageTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-02-12T09:30:00Z"), ZoneOffset.UTC);

    private final Desk desk = new Desk();
    private FakeFaces faces;
    private SignInPage page;

    private void open(FakeRequest request) {
        faces = FakeFaces.showing(request);
        page = new SignInPage();
        page.registrar = desk.registrar;
        page.signingIn = new SigningIn();
        page.signingIn.signIns = desk.signIns;
        page.signingIn.clock = CLOCK;
        page.signingIn.request = request;
        page.request = request;
        page.errors = Voice.errors();
        page.phrases = Voice.phrases();
        page.moments = Voice.moments(CLOCK);
    }

    private void signIn(FakeRequest request) {
        open(request);
        page.setEmail("awa@example.org");
        page.setPassword("quatre chevaux");
        page.signIn();
    }

    @AfterEach
    void close() {
        faces.close();
    }

    @Test
    void whoever_signs_in_goes_back_to_where_they_came_from() {
        signIn(FakeRequest.post("/account/sign-in?return=%2Farticles%2Fun-lidar%23comment-3")
                .with("User-Agent", "Firefox"));

        assertThat(faces.status()).isEqualTo(303);
        assertThat(faces.location()).isEqualTo("/articles/un-lidar#comment-3");
        assertThat(faces.response().cookies()).extracting(Cookie::getName).contains("pia");
        assertThat(desk.presented)
                .containsExactly(new SignIns.Credentials("awa@example.org", "quatre chevaux", "192.0.2.7", "Firefox"));
        assertThat(desk.kinds).containsExactly(SignIns.Kind.BROWSER);
    }

    @Test
    void nobody_is_sent_to_another_site() {
        signIn(FakeRequest.post("/account/sign-in?return=https%3A%2F%2Fevil.example"));

        assertThat(faces.location()).isEqualTo("/");
    }

    @Test
    void staying_makes_a_cookie_that_outlives_the_browser() {
        open(FakeRequest.post("/account/sign-in"));
        page.setStay(true);
        page.signIn();

        assertThat(desk.kinds).containsExactly(SignIns.Kind.STAY);
        assertThat(faces.response().cookies().get(0).getMaxAge())
                .isEqualTo(Duration.ofDays(90).toSeconds());
    }

    @Test
    void the_sign_in_of_the_same_browser_before_it_ends() {
        signIn(FakeRequest.post("/account/sign-in").withCookie("pia", "the-old-one"));

        assertThat(desk.closed).containsExactly("the-old-one");
    }

    @Test
    void the_pages_speak_the_persons_language_from_now_on() {
        desk.locale = Locale.forLanguageTag("pt");

        signIn(FakeRequest.post("/account/sign-in"));

        assertThat(faces.response().cookies())
                .filteredOn(cookie -> cookie.getName().equals("lang"))
                .extracting(Cookie::getValue)
                .containsExactly("pt");
    }

    @Test
    void a_wrong_password_is_told_of_the_whole_and_keeps_the_address() {
        desk.refusal = AccountRefusals.badCredentials();

        signIn(FakeRequest.post("/account/sign-in?return=%2Fnewsroom"));

        assertThat(faces.location()).isEmpty();
        assertThat(page.errors.getLines()).isEqualTo(Voice.said("", "account.bad-credentials"));
        assertThat(page.getEmail()).isEqualTo("awa@example.org");
        assertThat(page.getReturnTo()).isEqualTo("/newsroom");
        assertThat(faces.response().cookies()).isEmpty();
        assertThat(desk.closed).isEmpty();
    }

    @Test
    void too_many_attempts_answer_429_and_say_how_long_to_wait() {
        desk.refusal = LimitRefusals.tooMany(40);

        signIn(FakeRequest.post("/account/sign-in"));

        assertThat(faces.status()).isEqualTo(429);
        assertThat(page.errors.getLines()).isEqualTo(Voice.said("", "limit.too-many", 40L));
    }

    @Test
    void an_unconfirmed_address_is_sent_its_link_once_more() {
        desk.refusal = AccountRefusals.notConfirmed();

        signIn(FakeRequest.post("/account/sign-in"));

        assertThat(desk.confirmedAgain).containsExactly("awa@example.org from 192.0.2.7");
        assertThat(page.errors.getLines()).isEqualTo(Voice.said("", "account.not-confirmed-sent"));
    }

    @Test
    void a_link_that_was_sent_too_often_is_not_said_to_be_sent() {
        desk.refusal = AccountRefusals.notConfirmed();
        desk.linkRefusal = LimitRefusals.tooMany(600);

        signIn(FakeRequest.post("/account/sign-in"));

        assertThat(faces.status()).isEqualTo(429);
        assertThat(page.errors.getLines()).isEqualTo(Voice.said("", "limit.too-many", 600L));
    }

    @Test
    void whoever_is_suspended_is_told_until_when() {
        desk.refusal = AccountRefusals.suspended("Injures", Optional.of(Instant.parse("2025-03-01T12:00:00Z")));

        signIn(FakeRequest.post("/account/sign-in"));

        assertThat(page.errors.getLines())
                .extracting(Errors.Line::field, Errors.Line::text)
                .singleElement()
                .satisfies(line -> assertThat(line.toString()).contains("Injures", "1er mars 2025 à 12:00"));
    }

    @ParameterizedTest
    @CsvSource({"confirmed, confirmed", "moved, moved", "reset, reset", "erased, erased", "x, ''", "'', ''"})
    void only_what_a_page_before_it_may_have_done_is_told(String done, String told) {
        open(FakeRequest.get("/account/sign-in").sending("done", done));

        assertThat(page.getDone()).isEqualTo(told);
    }

    @Test
    void the_way_to_register_leads_back_to_the_same_place() {
        open(FakeRequest.get("/account/sign-in?return=%2Farticles%2Fun-lidar"));

        assertThat(page.getRegisterAddress()).isEqualTo("/account/register?return=%2Farticles%2Fun-lidar");
    }

    /** The services behind the page. */
    private static final class Desk {

        private final List<SignIns.Credentials> presented = new ArrayList<>();
        private final List<SignIns.Kind> kinds = new ArrayList<>();
        private final List<String> closed = new ArrayList<>();
        private final List<String> confirmedAgain = new ArrayList<>();
        private PortalException refusal;
        private PortalException linkRefusal;
        private Locale locale = Locale.FRENCH;

        private final SignIns signIns = new SignIns() {
            @Override
            public Opened open(Credentials credentials, Kind kind) {
                if (refusal != null) {
                    throw refusal;
                }
                presented.add(credentials);
                kinds.add(kind);
                return new Opened(new AccountId(12), "new", CLOCK.instant().plus(Duration.ofDays(90)), locale);
            }

            @Override
            public void close(String token) {
                closed.add(token);
            }
        };

        private final Registrar registrar = new Registrar() {
            @Override
            public void confirmAgain(String email, String clientAddress) {
                if (linkRefusal != null) {
                    throw linkRefusal;
                }
                confirmedAgain.add(email + " from " + clientAddress);
            }
        };
    }
}
