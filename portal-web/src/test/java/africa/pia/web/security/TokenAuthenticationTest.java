package africa.pia.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import africa.pia.account.Role;
import africa.pia.account.SignIns;
import africa.pia.account.SignIns.SignedIn;
import africa.pia.web.testing.FakeRequest;
import africa.pia.web.testing.FakeResponse;
import africa.pia.web.testing.Unasked;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContextWrapper;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TokenAuthenticationTest {

    private static final SignedIn AWA = Callers.caller(Role.READER, Role.CONTRIBUTOR);

    private final TokenAuthentication authentication = new TokenAuthentication();
    private final Container container = new Container();

    TokenAuthenticationTest() {
        PortalIdentityStore store = new PortalIdentityStore();
        store.signIns = new SignIns() {
            @Override
            public Optional<SignedIn> find(String token) {
                return token.equals("good") ? Optional.of(AWA) : Optional.empty();
            }
        };
        authentication.stores = store::validate;
    }

    private AuthenticationStatus status(FakeRequest request) {
        return authentication.validateRequest(request, new FakeResponse(), container);
    }

    @Test
    void a_cookie_says_who_asks_for_a_page() {
        FakeRequest request = FakeRequest.get("/newsroom").withCookie("pia", "good");

        assertThat(status(request)).isEqualTo(AuthenticationStatus.SUCCESS);
        assertThat(CurrentAccount.of(request)).contains(AWA);
        assertThat(container.told.getCallerPrincipal().getName()).isEqualTo("12");
        assertThat(container.told.getCallerGroups()).containsExactlyInAnyOrder("READER", "CONTRIBUTOR");
    }

    @Test
    void a_header_says_who_calls_the_api() {
        FakeRequest request = FakeRequest.get("/api/v1/articles").with("Authorization", "Bearer good");

        assertThat(status(request)).isEqualTo(AuthenticationStatus.SUCCESS);
        assertThat(CurrentAccount.of(request)).contains(AWA);
    }

    @Test
    void a_cookie_counts_for_nothing_in_the_api() {
        FakeRequest request = FakeRequest.get("/api/v1/articles").withCookie("pia", "good");

        assertThat(status(request)).isEqualTo(AuthenticationStatus.NOT_DONE);
        assertThat(CurrentAccount.of(request)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/newsroom", "/api/v1/articles"})
    void a_header_that_does_not_stand_is_told_and_no_cookie_stands_in_for_it(String path) {
        FakeRequest request =
                FakeRequest.get(path).with("Authorization", "Bearer ended").withCookie("pia", "good");

        assertThat(status(request)).isEqualTo(AuthenticationStatus.NOT_DONE);
        assertThat(CurrentAccount.of(request)).isEmpty();
        assertThat(TokenAuthentication.wasTokenRefused(request)).isTrue();
    }

    @Test
    void a_cookie_that_does_not_stand_leaves_an_anonymous_reader() {
        FakeRequest request = FakeRequest.get("/").withCookie("pia", "ended");

        assertThat(status(request)).isEqualTo(AuthenticationStatus.NOT_DONE);
        assertThat(TokenAuthentication.wasTokenRefused(request)).isFalse();
    }

    @Test
    void who_presents_nothing_is_nobody() {
        assertThat(status(FakeRequest.get("/"))).isEqualTo(AuthenticationStatus.NOT_DONE);
        assertThat(container.told).isNull();
    }

    @ParameterizedTest
    @CsvSource({"Bearer abc, abc", "bearer abc, abc", "BEARER  abc , abc"})
    void the_scheme_is_written_as_one_likes(String header, String token) {
        assertThat(TokenAuthentication.bearer(FakeRequest.get("/").with("Authorization", header)))
                .contains(token);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic YTpi", "Bearer", "Bearerabc", "abc", ""})
    void another_scheme_presents_no_token(String header) {
        assertThat(TokenAuthentication.bearer(FakeRequest.get("/").with("Authorization", header)))
                .isEmpty();
    }

    /** The container, told who has signed in. */
    private static final class Container extends HttpMessageContextWrapper {

        private CredentialValidationResult told;

        Container() {
            super(Unasked.of(HttpMessageContext.class));
        }

        @Override
        public AuthenticationStatus doNothing() {
            return AuthenticationStatus.NOT_DONE;
        }

        @Override
        public AuthenticationStatus notifyContainerAboutLogin(CredentialValidationResult result) {
            told = result;
            return AuthenticationStatus.SUCCESS;
        }
    }
}
