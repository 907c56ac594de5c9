package africa.pia.account;

import static africa.pia.account.AccountFixtures.CLIENT;
import static africa.pia.account.AccountFixtures.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import africa.pia.FieldError;
import africa.pia.InvalidInputException;
import africa.pia.limit.LimitFixtures;
import africa.pia.limit.TooManyAttemptsException;
import africa.pia.testing.TestDatabase;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RegistrarStorageTest {

    private static final String AWA = "awa@example.org";

    @ParameterizedTest
    @EnumSource
    void a_reader_who_registers_signs_in_once_the_address_is_confirmed(TestDatabase database) {
        Reception reception = new Reception(database);
        reception.register(AWA);
        assertThatExceptionOfType(SignIns.NotConfirmedException.class)
                .isThrownBy(() -> reception.signIn(AWA, PASSWORD));

        reception.run(services -> services.registrar.confirm(reception.tokenMailedTo(AWA)));

        assertThat(reception.stands(
                        reception.signIn("AWA@Example.org ", PASSWORD).token()))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void every_field_that_is_wrong_is_named_at_once(TestDatabase database) {
        Reception reception = new Reception(database);

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> reception.run(services ->
                        services.registrar.register(new Registration("awa@", "A", "court", Locale.FRENCH), CLIENT)))
                .satisfies(invalid -> assertThat(invalid.errors())
                        .extracting(FieldError::field, FieldError::code)
                        .containsExactly(
                                org.assertj.core.groups.Tuple.tuple("displayName", "account.display-name-length"),
                                org.assertj.core.groups.Tuple.tuple("email", "account.invalid-email"),
                                org.assertj.core.groups.Tuple.tuple("password", "password.too-short")));
    }

    @ParameterizedTest
    @EnumSource
    void a_known_address_is_answered_like_an_unknown_one_and_its_owner_is_told(TestDatabase database) {
        Reception reception = new Reception(database);
        AccountId known = reception.admit(AWA);

        Registrar.Registered answer = reception.call(services -> services.registrar.register(
                new Registration(AWA, "Quelqu’un", "un tout autre secret", Locale.FRENCH), CLIENT));

        assertThat(answer.status()).isEqualTo(AccountStatus.UNCONFIRMED);
        assertThat(answer.id()).isNotEqualTo(known);
        assertThat(reception.ask(services -> services.directory.profile(answer.id())))
                .isEmpty();
        assertThat(reception.subjects()).containsExactly("Vous avez déjà un compte");
        assertThat(reception.signIn(AWA, PASSWORD).account()).isEqualTo(known);
    }

    @ParameterizedTest
    @EnumSource
    void of_two_registrations_that_nobody_confirmed_the_later_counts(TestDatabase database) {
        Reception reception = new Reception(database);
        AccountId first = reception.register(AWA);
        String firstLink = reception.tokenMailedTo(AWA);

        Registrar.Registered second = reception.call(services -> services.registrar.register(
                new Registration(AWA, "Awa Sow", "cinq chevaux sous la pluie", Locale.FRENCH), CLIENT));

        assertThat(second.id()).isEqualTo(first);
        assertThatExceptionOfType(InvalidLinkException.class)
                .isThrownBy(() -> reception.run(services -> services.registrar.confirm(firstLink)));
        reception.run(services -> services.registrar.confirm(reception.tokenMailedTo(AWA)));
        assertThatExceptionOfType(SignIns.BadCredentialsException.class)
                .isThrownBy(() -> reception.signIn(AWA, PASSWORD));
        assertThat(reception.signIn(AWA, "cinq chevaux sous la pluie").account())
                .isEqualTo(first);
    }

    @ParameterizedTest
    @EnumSource
    void a_link_confirms_once(TestDatabase database) {
        Reception reception = new Reception(database);
        reception.register(AWA);
        String link = reception.tokenMailedTo(AWA);

        reception.run(services -> services.registrar.confirm(link));

        assertThat(reception.ask(services -> services.registrar.linkOf(link))).isEmpty();
        assertThatExceptionOfType(InvalidLinkException.class)
                .isThrownBy(() -> reception.run(services -> services.registrar.confirm(link)));
    }

    @ParameterizedTest
    @EnumSource
    void a_link_ends(TestDatabase database) {
        Reception reception = new Reception(database);
        reception.register(AWA);
        String link = reception.tokenMailedTo(AWA);

        reception.clock.forward(Duration.ofHours(48));

        assertThatExceptionOfType(InvalidLinkException.class)
                .isThrownBy(() -> reception.run(services -> services.registrar.confirm(link)));
    }

    @ParameterizedTest
    @EnumSource
    void looking_at_a_link_does_not_use_it(TestDatabase database) {
        Reception reception = new Reception(database);
        reception.register(AWA);
        String link = reception.tokenMailedTo(AWA);

        assertThat(reception.ask(services -> services.registrar.linkOf(link))).contains(Registrar.Link.REGISTRATION);

        Registrar.Link confirmed = reception.call(services -> services.registrar.confirm(link));
        assertThat(confirmed).isEqualTo(Registrar.Link.REGISTRATION);
    }

    @ParameterizedTest
    @EnumSource
    void where_nothing_is_confirmed_a_reader_signs_in_at_once_and_an_address_is_taken_once(TestDatabase database) {
        Reception reception = new Reception(database, false);
        reception.register(AWA);

        assertThat(reception.stands(reception.signIn(AWA, PASSWORD).token())).isTrue();
        assertThat(reception.subjects()).isEmpty();
        assertThatExceptionOfType(Registrar.EmailTakenException.class).isThrownBy(() -> reception.register(AWA));
    }

    @ParameterizedTest
    @EnumSource
    void registering_one_address_too_often_is_refused_for_a_while(TestDatabase database) {
        Reception reception = new Reception(database);
        for (int i = 0; i < LimitFixtures.ATTEMPTS; i++) {
            reception.register(AWA);
        }

        assertThatExceptionOfType(TooManyAttemptsException.class).isThrownBy(() -> reception.register(AWA));
        reception.clock.forward(LimitFixtures.PERIOD);

        assertThat(reception.register(AWA)).isNotNull();
    }

    @ParameterizedTest
    @EnumSource
    void registrations_that_nobody_confirmed_are_forgotten_after_a_month(TestDatabase database) {
        Reception reception = new Reception(database);
        AccountId awa = reception.register(AWA);
        AccountId confirmed = reception.admit("k@example.org");
        reception.clock.forward(Duration.ofDays(30).plusSeconds(1));

        reception.run(services -> services.sweeper.sweep());

        assertThat(reception.ask(services -> services.directory.profile(awa)))
                .contains(new AccountProfile(awa, "", false, true));
        assertThat(reception.ask(services -> services.directory.profile(confirmed)))
                .contains(new AccountProfile(confirmed, "Awa Ndiaye", false, false));
        assertThat(reception.register(AWA)).isNotEqualTo(awa);
    }
}
