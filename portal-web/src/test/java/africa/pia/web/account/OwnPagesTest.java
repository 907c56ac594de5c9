package africa.pia.web.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import africa.pia.PortalException;
import africa.pia.account.AccountRefusals;
import africa.pia.account.OwnAccount;
import africa.pia.account.Role;
import africa.pia.limit.LimitRefusals;
import africa.pia.secret.SecretRefusals;
import africa.pia.web.faces.Voice;
import africa.pia.web.security.Callers;
import africa.pia.web.testing.FakeFaces;
import africa.pia.web.testing.FakeRequest;
import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The pages on which a person changes the own account. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OwnPagesTest {

    private final FakeRequest request = Callers.by(FakeRequest.post("/account/x"), Role.READER);
    private final FakeFaces faces = FakeFaces.showing(request);
    private final List<String> done = new ArrayList<>();
    private PortalException refusal;

    private final OwnAccount account = new OwnAccount() {
        @Override
        public Profile profile() {
            return new Profile("awa@example.org", "Awa Ndiaye", Locale.FRENCH, Instant.parse("2025-02-12T09:30:00Z"));
        }

        @Override
        public void change(String displayName, Locale locale) {
            does("change " + displayName + " " + locale);
        }

        @Override
        public void changePassword(String current, String wanted, long session) {
            does("password " + current + " " + wanted + " " + session);
        }

        @Override
        public void moveTo(String email, String password) {
            does("move " + email + " " + password);
        }

        @Override
        public void erase(String password) {
            does("erase " + password);
        }
    };

    private void does(String deed) {
        if (refusal != null) {
            throw refusal;
        }
        done.add(deed);
    }

    @AfterEach
    void close() {
        faces.close();
    }

    @Nested
    @DisplayNameGeneration(ReplaceUnderscores.class)
    class Password {

        private final PasswordPage page = new PasswordPage();

        @BeforeEach
        void open() {
            page.account = account;
            page.request = request;
            page.errors = Voice.errors();
            page.setCurrent("quatre chevaux");
            page.setWanted("cinq chevaux");
        }

        @Test
        void is_changed_and_this_sign_in_stays() {
            page.change();

            assertThat(done).containsExactly("password quatre chevaux cinq chevaux " + Callers.SESSION);
            assertThat(faces.location()).isEqualTo("/account/password?done=changed");
        }

        @Test
        void that_is_wrong_is_told_at_its_field() {
            refusal = AccountRefusals.wrongPassword();

            page.change();

            assertThat(faces.location()).isEmpty();
            assertThat(page.errors.getLines()).isEqualTo(Voice.said("current", "account.wrong-password"));
        }

        @Test
        void that_is_refused_is_told_at_the_other_field() {
            refusal = SecretRefusals.tooCommon();

            page.change();

            assertThat(page.errors.getLines()).isEqualTo(Voice.said("wanted", "password.too-common", 8, 256));
        }

        @Test
        void tried_too_often_answers_429() {
            refusal = LimitRefusals.tooMany(40);

            page.change();

            assertThat(faces.status()).isEqualTo(429);
            assertThat(page.errors.getLines()).isEqualTo(Voice.said("", "limit.too-many", 40L));
        }

        @Test
        void has_the_address_beside_it_for_the_browsers_own_store() {
            assertThat(page.getEmail()).isEqualTo("awa@example.org");
            assertThat(page.isChanged()).isFalse();
        }
    }

    @Nested
    @DisplayNameGeneration(ReplaceUnderscores.class)
    class Address {

        private final AddressPage page = new AddressPage();

        @BeforeEach
        void open() {
            page.account = account;
            page.request = request;
            page.errors = Voice.errors();
            page.setEmail("awa@example.net");
            page.setPassword("quatre chevaux");
        }

        @Test
        void a_link_goes_to_the_new_one() {
            page.move();

            assertThat(done).containsExactly("move awa@example.net quatre chevaux");
            assertThat(faces.location()).isEqualTo("/account/address?done=sent");
        }

        @Test
        void that_is_none_is_told_at_its_field_and_stays_there() {
            refusal = AccountRefusals.invalidEmail();

            page.move();

            assertThat(page.errors.getLines()).isEqualTo(Voice.said("email", "account.invalid-email"));
            assertThat(page.getEmail()).isEqualTo("awa@example.net");
            assertThat(page.getCurrent()).isEqualTo("awa@example.org");
        }

        @Test
        void a_wrong_password_is_told_at_its_field() {
            refusal = AccountRefusals.wrongPassword();

            page.move();

            assertThat(page.errors.getLines()).isEqualTo(Voice.said("password", "account.wrong-password"));
        }

        @Test
        void asking_too_often_answers_429() {
            refusal = LimitRefusals.tooMany(40);

            page.move();

            assertThat(faces.status()).isEqualTo(429);
            assertThat(page.errors.getLines()).isEqualTo(Voice.said("", "limit.too-many", 40L));
        }
    }

    @Nested
    @DisplayNameGeneration(ReplaceUnderscores.class)
    class Delete {

        private final DeletePage page = new DeletePage();

        @BeforeEach
        void open() {
            page.account = account;
            page.request = request;
            page.errors = Voice.errors();
            page.setPassword("quatre chevaux");
        }

        @Test
        void the_account_is_erased_and_the_browser_forgets() {
            page.erase();

            assertThat(done).containsExactly("erase quatre chevaux");
            assertThat(faces.location()).isEqualTo("/account/sign-in?done=erased");
            assertThat(faces.response().cookies()).extracting(Cookie::getMaxAge).containsExactly(0);
            assertThat(faces.response().headers()).containsKey("Clear-Site-Data");
        }

        @Test
        void a_wrong_password_erases_nothing_and_signs_nobody_out() {
            refusal = AccountRefusals.wrongPassword();

            page.erase();

            assertThat(faces.status()).isEqualTo(400);
            assertThat(page.errors.getLines()).isEqualTo(Voice.said("password", "account.wrong-password"));
            assertThat(faces.location()).isEmpty();
            assertThat(faces.response().cookies()).isEmpty();
        }

        @Test
        void the_last_administrator_is_told_of_the_whole() {
            refusal = AccountRefusals.lastAdministrator();

            page.erase();

            assertThat(faces.status()).isEqualTo(409);
            assertThat(page.errors.getLines()).isEqualTo(Voice.said("", "account.last-administrator"));
        }

        @Test
        void trying_too_often_answers_429() {
            refusal = LimitRefusals.tooMany(40);

            page.erase();

            assertThat(faces.status()).isEqualTo(429);
        }
    }

    @Nested
    @DisplayNameGeneration(ReplaceUnderscores.class)
    class Profile {

        private final ProfilePage page = new ProfilePage();

        @BeforeEach
        void open() {
            page.account = account;
            page.request = request;
            page.errors = Voice.errors();
            page.load();
        }

        @Test
        void begins_with_what_is_stored() {
            assertThat(page.getDisplayName()).isEqualTo("Awa Ndiaye");
            assertThat(page.getLocale()).isEqualTo("fr");
            assertThat(page.getDone()).isEmpty();
        }

        @Test
        void offers_every_language_by_its_own_name() {
            assertThat(page.getLanguages())
                    .containsExactly(
                            new ProfilePage.Choice("fr", "Français"),
                            new ProfilePage.Choice("en", "English"),
                            new ProfilePage.Choice("pt", "Português"),
                            new ProfilePage.Choice("ar", "العربية"));
        }

        @Test
        void is_saved_and_the_pages_speak_the_chosen_language() {
            page.setDisplayName("Awa N.");
            page.setLocale("pt");

            page.save();

            assertThat(done).containsExactly("change Awa N. pt");
            assertThat(faces.location()).isEqualTo("/account/profile?done=saved");
            assertThat(faces.response().cookies())
                    .extracting(Cookie::getName, Cookie::getValue)
                    .containsExactly(tuple("lang", "pt"));
        }

        @Test
        void a_language_that_is_none_leaves_the_one_there_was() {
            page.setLocale("tlh");

            page.save();

            assertThat(done).containsExactly("change Awa Ndiaye fr");
        }

        @Test
        void a_name_that_is_refused_is_told_at_its_field_and_stays_there() {
            refusal = AccountRefusals.invalidName();
            page.setDisplayName("A");
            page.setLocale("pt");

            page.save();

            assertThat(page.errors.getLines())
                    .isEqualTo(Voice.said("displayName", "account.display-name-length", 2, 40));
            assertThat(page.getDisplayName()).isEqualTo("A");
            assertThat(page.getLocale()).isEqualTo("pt");
            assertThat(page.getProfile().displayName()).isEqualTo("Awa Ndiaye");
            assertThat(faces.response().cookies()).isEmpty();
        }
    }
}
