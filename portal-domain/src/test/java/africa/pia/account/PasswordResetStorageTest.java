package africa.pia.account;

import static africa.pia.account.AccountFixtures.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import africa.pia.secret.PasswordRules;
import africa.pia.secret.SecretToken;
import africa.pia.testing.TestDatabase;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PasswordResetStorageTest {

    private static final String AWA = "awa@example.org";
    private static final String NEW = "cinq chevaux sous la pluie";

    private static String ask(Reception reception, String email) {
        reception.run(services -> services.links.sendReset(new EmailAddress(email)));
        return reception.tokenMailedTo(email);
    }

    @ParameterizedTest
    @EnumSource
    void the_link_sets_a_new_password_ends_every_sign_in_and_tells_the_person(TestDatabase database) {
        Reception reception = new Reception(database);
        reception.admit(AWA);
        String signedIn = reception.signIn(AWA, PASSWORD).token();
        String link = ask(reception, AWA);

        reception.run(services -> services.reset.reset(link, NEW));

        assertThat(reception.stands(signedIn)).isFalse();
        assertThatExceptionOfType(SignIns.BadCredentialsException.class)
                .isThrownBy(() -> reception.signIn(AWA, PASSWORD));
        assertThat(reception.stands(reception.signIn(AWA, NEW).token())).isTrue();
        assertThat(reception.subjects())
                .containsExactly("Choisissez un nouveau mot de passe", "Votre mot de passe a été changé");
    }

    @ParameterizedTest
    @EnumSource
    void a_link_works_once(TestDatabase database) {
        Reception reception = new Reception(database);
        reception.admit(AWA);
        String link = ask(reception, AWA);
        reception.run(services -> services.reset.reset(link, NEW));

        assertThat(reception.is(services -> services.reset.isUsable(link))).isFalse();
        assertThatExceptionOfType(InvalidLinkException.class)
                .isThrownBy(() -> reception.run(services -> services.reset.reset(link, "six chevaux sous la pluie")));
        assertThat(reception.signIn(AWA, NEW).token()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_link_ends_after_a_while_and_when_another_is_asked_for(TestDatabase database) {
        Reception reception = new Reception(database);
        reception.admit(AWA);
        String first = ask(reception, AWA);
        String second = ask(reception, AWA);

        assertThat(reception.is(services -> services.reset.isUsable(first))).isFalse();
        assertThat(reception.is(services -> services.reset.isUsable(second))).isTrue();
        reception.clock.forward(Duration.ofMinutes(45));
        assertThat(reception.is(services -> services.reset.isUsable(second))).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void a_refused_password_does_not_use_the_link_up(TestDatabase database) {
        Reception reception = new Reception(database);
        reception.admit(AWA);
        String link = ask(reception, AWA);

        assertThatExceptionOfType(PasswordRules.PasswordRefusedException.class)
                .isThrownBy(() -> reception.run(services -> services.reset.reset(link, "motdepasse")));
        assertThatExceptionOfType(PasswordRules.PasswordRefusedException.class)
                .isThrownBy(() -> reception.run(services -> services.reset.reset(link, AWA)));

        assertThat(reception.is(services -> services.reset.isUsable(link))).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void a_link_for_something_else_sets_no_password(TestDatabase database) {
        Reception reception = new Reception(database);
        reception.register(AWA);
        String confirmation = reception.tokenMailedTo(AWA);

        assertThatExceptionOfType(InvalidLinkException.class)
                .isThrownBy(() -> reception.run(services -> services.reset.reset(confirmation, NEW)));
        assertThatExceptionOfType(InvalidLinkException.class)
                .isThrownBy(() -> reception.run(
                        services -> services.reset.reset(SecretToken.draw().value(), NEW)));
        String reset = ask(reception, AWA);
        assertThatExceptionOfType(InvalidLinkException.class)
                .isThrownBy(() -> reception.run(services -> services.registrar.confirm(reset)));
    }

    @ParameterizedTest
    @EnumSource
    void an_unknown_address_gets_no_mail(TestDatabase database) {
        Reception reception = new Reception(database);

        reception.run(services -> services.links.sendReset(new EmailAddress("nobody@example.org")));

        assertThat(reception.subjects()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whoever_proves_the_address_by_a_new_password_has_confirmed_it(TestDatabase database) {
        Reception reception = new Reception(database);
        reception.register(AWA);
        String confirmation = reception.tokenMailedTo(AWA);
        String link = ask(reception, AWA);

        reception.run(services -> services.reset.reset(link, NEW));

        assertThat(reception.signIn(AWA, NEW).token()).isNotEmpty();
        assertThat(reception.ask(services -> services.registrar.linkOf(confirmation)))
                .isEmpty();
    }
}
