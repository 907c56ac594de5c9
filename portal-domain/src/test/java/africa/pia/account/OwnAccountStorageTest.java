package africa.pia.account;

import static africa.pia.account.AccountFixtures.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import africa.pia.limit.LimitFixtures;
import africa.pia.limit.TooManyAttemptsException;
import africa.pia.secret.PasswordRules;
import africa.pia.testing.TestDatabase;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OwnAccountStorageTest {

    private static final String AWA = "awa@example.org";
    private static final String NEW = "cinq chevaux sous la pluie";

    private static AccountId awaIn(Reception reception, Role... roles) {
        AccountId awa = reception.admit(AWA, roles);
        reception.signedIn.is(awa, roles);
        return awa;
    }

    @ParameterizedTest
    @EnumSource
    void a_person_changes_name_and_language(TestDatabase database) {
        Reception reception = new Reception(database);
        AccountId awa = awaIn(reception);

        reception.run(services -> services.own.change(" Awa  Sow ", Locale.ENGLISH));

        OwnAccount.Profile profile = reception.call(services -> services.own.profile());
        assertThat(profile.displayName()).isEqualTo("Awa Sow");
        assertThat(profile.locale()).isEqualTo(Locale.ENGLISH);
        assertThat(profile.email()).isEqualTo(AWA);
        assertThat(reception.ask(services -> services.directory.profile(awa)))
                .contains(new AccountProfile(awa, "Awa Sow", false, false));
    }

    private static List<String> formerNames(Reception reception, AccountId account) {
        return reception.call(services -> services.accounts.formerNames(account, 10).stream()
                .map(former -> former.asEarlierName().name())
                .toList());
    }

    @ParameterizedTest
    @EnumSource
    void the_names_that_somebody_had_are_kept_until_they_leave(TestDatabase database) {
        Reception reception = new Reception(database);
        AccountId awa = awaIn(reception);
        OwnAccount.Profile before = reception.call(services -> services.own.profile());

        reception.run(services -> services.own.change("Awa Sow", Locale.FRENCH));
        reception.run(services -> services.own.change("Awa Sow", Locale.ENGLISH));
        reception.run(services -> services.own.change("Awa Ba", Locale.ENGLISH));

        assertThat(formerNames(reception, awa)).containsExactly("Awa Sow", before.displayName());
        reception.run(services -> services.own.erase(PASSWORD));
        assertThat(formerNames(reception, awa)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_reader_does_not_take_the_name_of_the_site(TestDatabase database) {
        Reception reception = new Reception(database);
        awaIn(reception);

        assertThatExceptionOfType(LookAlikes.LookAlikeException.class)
                .isThrownBy(() -> reception.run(services -> services.own.change("PIA Africa", Locale.FRENCH)));
    }

    @ParameterizedTest
    @EnumSource
    void changing_the_password_ends_the_other_sign_ins_and_every_link(TestDatabase database) {
        Reception reception = new Reception(database);
        awaIn(reception);
        String there = reception.signIn(AWA, PASSWORD).token();
        String here = reception.signIn(AWA, PASSWORD).token();
        long session = reception
                .ask(services -> services.signIns.find(here))
                .orElseThrow()
                .session();
        reception.run(services -> services.links.sendReset(new EmailAddress(AWA)));
        String link = reception.tokenMailedTo(AWA);

        reception.run(services -> services.own.changePassword(PASSWORD, NEW, session));

        assertThat(reception.stands(here)).isTrue();
        assertThat(reception.stands(there)).isFalse();
        assertThat(reception.is(services -> services.reset.isUsable(link))).isFalse();
        assertThat(reception.signIn(AWA, NEW).token()).isNotEmpty();
        assertThat(reception.subjects()).last().isEqualTo("Votre mot de passe a été changé");
    }

    @ParameterizedTest
    @EnumSource
    void nothing_grave_happens_without_the_password(TestDatabase database) {
        Reception reception = new Reception(database);
        awaIn(reception);
        String wrong = "faux faux faux";

        assertThatExceptionOfType(OwnAccount.WrongPasswordException.class)
                .isThrownBy(() -> reception.run(services -> services.own.changePassword(wrong, NEW, 0)));
        assertThatExceptionOfType(OwnAccount.WrongPasswordException.class)
                .isThrownBy(() -> reception.run(services -> services.own.moveTo("new@example.org", wrong)));
        assertThatExceptionOfType(OwnAccount.WrongPasswordException.class)
                .isThrownBy(() -> reception.run(services -> services.own.erase(wrong)));
        assertThat(LimitFixtures.ATTEMPTS).isEqualTo(3);
        assertThatExceptionOfType(TooManyAttemptsException.class)
                .isThrownBy(() -> reception.run(services -> services.own.erase(PASSWORD)));
    }

    @ParameterizedTest
    @EnumSource
    void a_weak_new_password_is_refused(TestDatabase database) {
        Reception reception = new Reception(database);
        awaIn(reception);

        assertThatExceptionOfType(PasswordRules.PasswordRefusedException.class)
                .isThrownBy(
                        () -> reception.run(services -> services.own.changePassword(PASSWORD, "Awa Ndiaye 2026", 0)));
    }

    @ParameterizedTest
    @EnumSource
    void an_account_moves_when_the_new_address_is_confirmed(TestDatabase database) {
        Reception reception = new Reception(database);
        AccountId awa = awaIn(reception);
        reception.run(services -> services.own.moveTo("New@Example.org", PASSWORD));
        assertThat(reception.signIn(AWA, PASSWORD).account()).isEqualTo(awa);

        String link = reception.tokenMailedTo("new@example.org");
        Registrar.Link confirmed = reception.call(services -> services.registrar.confirm(link));

        assertThat(confirmed).isEqualTo(Registrar.Link.MOVE);
        assertThat(reception.signIn("new@example.org", PASSWORD).account()).isEqualTo(awa);
        assertThatExceptionOfType(SignIns.BadCredentialsException.class)
                .isThrownBy(() -> reception.signIn(AWA, PASSWORD));
        assertThat(reception.subjects())
                .containsExactly(
                        "Confirmez votre nouvelle adresse",
                        "Une nouvelle adresse a été demandée",
                        "L’adresse de votre compte a changé");
    }

    @ParameterizedTest
    @EnumSource
    void moving_to_a_known_address_looks_the_same_and_tells_its_owner(TestDatabase database) {
        Reception reception = new Reception(database);
        reception.admit("known@example.org");
        awaIn(reception);

        reception.run(services -> services.own.moveTo("known@example.org", PASSWORD));

        assertThat(reception.subjects())
                .containsExactly("Cette adresse a déjà un compte", "Une nouvelle adresse a été demandée");
    }

    @ParameterizedTest
    @EnumSource
    void an_address_that_was_taken_in_the_meantime_is_not_taken_over(TestDatabase database) {
        Reception reception = new Reception(database);
        AccountId awa = awaIn(reception);
        reception.run(services -> services.own.moveTo("new@example.org", PASSWORD));
        String link = reception.tokenMailedTo("new@example.org");
        AccountId other = reception.admit("new@example.org");

        assertThatExceptionOfType(Registrar.EmailTakenException.class)
                .isThrownBy(() -> reception.run(services -> services.registrar.confirm(link)));

        assertThat(reception.signIn("new@example.org", PASSWORD).account()).isEqualTo(other);
        assertThat(reception.signIn(AWA, PASSWORD).account()).isEqualTo(awa);
    }

    @ParameterizedTest
    @EnumSource
    void an_erased_account_leaves_only_its_id(TestDatabase database) {
        Reception reception = new Reception(database);
        AccountId awa = awaIn(reception, Role.EDITOR);
        String token = reception.signIn(AWA, PASSWORD).token();
        reception.run(services -> services.links.sendReset(new EmailAddress(AWA)));
        String link = reception.tokenMailedTo(AWA);

        reception.run(services -> services.own.erase(PASSWORD));

        assertThat(reception.stands(token)).isFalse();
        assertThat(reception.is(services -> services.reset.isUsable(link))).isFalse();
        assertThat(reception.events.fired()).containsExactly(new AccountEvent.AccountErased(awa));
        assertThat(reception.ask(services -> services.directory.profile(awa)))
                .contains(new AccountProfile(awa, "", false, true));
        assertThat(reception.register(AWA)).isNotEqualTo(awa);
        List<Long> left = database.call(
                "domain", em -> em.createQuery("select a.id from Account a join a.roles r where a.id = :id", Long.class)
                        .setParameter("id", awa.value())
                        .getResultList());
        assertThat(left).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void the_last_administrator_cannot_leave(TestDatabase database) {
        Reception reception = new Reception(database);
        awaIn(reception, Role.ADMIN);

        assertThatExceptionOfType(AccountAdministration.LastAdministratorException.class)
                .isThrownBy(() -> reception.run(services -> services.own.erase(PASSWORD)));

        reception.admit("second@example.org", Role.ADMIN);
        reception.run(services -> services.own.erase(PASSWORD));
        assertThat(reception.events.fired()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_person_ends_own_sign_ins_and_nobody_elses(TestDatabase database) {
        Reception reception = new Reception(database);
        reception.admit("k@example.org");
        String foreign = reception.signIn("k@example.org", PASSWORD).token();
        long foreignSession = reception
                .ask(services -> services.signIns.find(foreign))
                .orElseThrow()
                .session();
        awaIn(reception);
        String own = reception.signIn(AWA, PASSWORD).token();
        long ownSession =
                reception.call(services -> services.own.signIns()).get(0).id();

        reception.run(services -> services.own.end(foreignSession));
        reception.run(services -> services.own.end(ownSession));

        assertThat(reception.stands(foreign)).isTrue();
        assertThat(reception.stands(own)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void ending_all_ends_programs_too(TestDatabase database) {
        Reception reception = new Reception(database);
        awaIn(reception);
        String browser = reception.signIn(AWA, PASSWORD).token();
        String program = reception.signIn(AWA, PASSWORD, SignIns.Kind.API).token();

        reception.run(services -> services.own.endAll());

        assertThat(reception.stands(browser)).isFalse();
        assertThat(reception.stands(program)).isFalse();
    }
}
