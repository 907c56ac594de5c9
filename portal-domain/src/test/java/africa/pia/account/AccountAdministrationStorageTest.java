package africa.pia.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import africa.pia.paging.Cursor;
import africa.pia.paging.Slice;
import africa.pia.testing.TestDatabase;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AccountAdministrationStorageTest {

    private static AccountId admit(Reception reception, String email, String name, Role... roles) {
        return reception.call(services -> services.intake.admit(
                new EmailAddress(email),
                new DisplayName(name),
                Set.of(roles),
                services.intake.keep(AccountFixtures.PASSWORD)));
    }

    private static List<String> found(Reception reception, String words, Optional<Role> role) {
        return reception
                .call(services -> services.administration.search(words, role, Optional.empty(), 10))
                .items()
                .stream()
                .map(AccountAdministration.Person::displayName)
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void people_are_found_by_the_beginning_of_an_address_or_of_a_word_of_the_name(TestDatabase database) {
        Reception reception = new Reception(database);
        admit(reception, "awa.ndiaye@example.org", "Awa Ndiaye");
        admit(reception, "moderation@example.org", "Célestin Houngbédji", Role.MODERATOR);
        admit(reception, "x_y@example.org", "Cent % Sûr");

        assertThat(found(reception, "AWA.n", Optional.empty())).containsExactly("Awa Ndiaye");
        assertThat(found(reception, "  celestin ", Optional.empty())).containsExactly("Célestin Houngbédji");
        assertThat(found(reception, "HOUNGBÉ", Optional.empty())).containsExactly("Célestin Houngbédji");
        assertThat(found(reception, "%", Optional.empty())).containsExactly("Cent % Sûr");
        assertThat(found(reception, "x_", Optional.empty())).containsExactly("Cent % Sûr");
        assertThat(found(reception, "_", Optional.empty())).isEmpty();
        assertThat(found(reception, "", Optional.of(Role.MODERATOR))).containsExactly("Célestin Houngbédji");
        assertThat(found(reception, "awa", Optional.of(Role.MODERATOR))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_list_goes_on_where_it_ended(TestDatabase database) {
        Reception reception = new Reception(database);
        AccountId first = admit(reception, "a@example.org", "Premier");
        AccountId second = admit(reception, "b@example.org", "Deuxième");
        AccountId third = admit(reception, "c@example.org", "Troisième");

        Slice<AccountAdministration.Person> beginning =
                reception.call(services -> services.administration.search("", Optional.empty(), Optional.empty(), 2));
        Cursor next = beginning.next().orElseThrow();
        Slice<AccountAdministration.Person> rest =
                reception.call(services -> services.administration.search("", Optional.empty(), Optional.of(next), 2));

        assertThat(beginning.items())
                .extracting(AccountAdministration.Person::id)
                .containsExactly(third, second);
        assertThat(rest.items()).extracting(AccountAdministration.Person::id).containsExactly(first);
        assertThat(rest.next()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void giving_roles_replaces_those_a_person_had(TestDatabase database) {
        Reception reception = new Reception(database);
        AccountId awa = admit(reception, "awa@example.org", "Awa", Role.MODERATOR);
        reception.signedIn.is(admit(reception, "admin@example.org", "Chef", Role.ADMIN), Role.ADMIN);

        reception.run(services -> services.administration.giveRoles(awa, Set.of(Role.EDITOR)));

        assertThat(reception
                        .ask(services -> services.administration.person(awa))
                        .orElseThrow()
                        .roles())
                .containsExactlyInAnyOrder(Role.READER, Role.EDITOR);
        assertThat(reception.ask(services -> services.directory.profile(awa)))
                .contains(new AccountProfile(awa, "Awa", true, false));
    }

    @ParameterizedTest
    @EnumSource
    void the_administrator_that_came_first_is_known(TestDatabase database) {
        Reception reception = new Reception(database);
        admit(reception, "awa@example.org", "Awa");
        assertThat(reception.ask(services -> services.intake.firstAdministrator()))
                .isEmpty();
        assertThat(reception.is(services -> services.intake.isAnyoneAdministrator()))
                .isFalse();

        admit(reception, "admin@example.org", "Chef", Role.ADMIN);
        admit(reception, "second@example.org", "Adjoint", Role.ADMIN);

        assertThat(reception.ask(services -> services.intake.firstAdministrator()))
                .contains(new EmailAddress("admin@example.org"));
        assertThat(reception.is(services -> services.intake.isAnyoneAdministrator()))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void somebody_must_be_left_to_administer_the_portal(TestDatabase database) {
        Reception reception = new Reception(database);
        AccountId admin = admit(reception, "admin@example.org", "Chef", Role.ADMIN);
        AccountId second = admit(reception, "second@example.org", "Adjoint", Role.ADMIN);
        reception.signedIn.is(second, Role.ADMIN);

        reception.run(services -> services.administration.giveRoles(admin, Set.of(Role.EDITOR)));

        assertThatExceptionOfType(AccountAdministration.LastAdministratorException.class)
                .isThrownBy(() ->
                        reception.run(services -> services.administration.giveRoles(second, Set.of(Role.EDITOR))));
        assertThatExceptionOfType(AccountAdministration.LastAdministratorException.class)
                .isThrownBy(
                        () -> reception.run(services -> services.administration.suspend(second, Optional.empty(), "")));
    }

    @ParameterizedTest
    @EnumSource
    void a_suspended_administrator_does_not_count_as_left(TestDatabase database) {
        Reception reception = new Reception(database);
        AccountId admin = admit(reception, "admin@example.org", "Chef", Role.ADMIN);
        AccountId second = admit(reception, "second@example.org", "Adjoint", Role.ADMIN);
        reception.signedIn.is(admin, Role.ADMIN);
        reception.run(services -> services.administration.suspend(second, Optional.empty(), ""));

        assertThatExceptionOfType(AccountAdministration.LastAdministratorException.class)
                .isThrownBy(() -> reception.run(services -> services.administration.giveRoles(admin, Set.of())));
    }

    @ParameterizedTest
    @EnumSource
    void moderators_judge_readers_but_not_staff_nor_themselves(TestDatabase database) {
        Reception reception = new Reception(database);
        AccountId moderator = admit(reception, "moderation@example.org", "Nadia", Role.MODERATOR);
        AccountId editor = admit(reception, "redaction@example.org", "Mariama", Role.EDITOR);
        AccountId reader = admit(reception, "awa@example.org", "Awa");
        reception.signedIn.is(moderator, Role.MODERATOR);

        reception.run(services -> services.administration.suspend(reader, Optional.empty(), " Publicité\u0000 "));

        assertThat(reception
                        .ask(services -> services.administration.person(reader))
                        .orElseThrow())
                .satisfies(person -> {
                    assertThat(person.status()).isEqualTo(AccountStatus.SUSPENDED);
                    assertThat(person.suspendedFor()).isEqualTo("Publicité");
                });
        assertThat(reception.events.fired()).containsExactly(new AccountEvent.AccountSuspended(reader));
        assertThat(reception.subjects()).containsExactly("Votre compte est suspendu");
        assertThatExceptionOfType(AccountAdministration.StaffSuspensionException.class)
                .isThrownBy(
                        () -> reception.run(services -> services.administration.suspend(editor, Optional.empty(), "")));
        assertThatExceptionOfType(AccountAdministration.StaffSuspensionException.class)
                .isThrownBy(() ->
                        reception.run(services -> services.administration.suspend(moderator, Optional.empty(), "")));
    }

    @ParameterizedTest
    @EnumSource
    void nobody_unknown_or_gone_is_given_roles_or_suspended(TestDatabase database) {
        Reception reception = new Reception(database);
        reception.signedIn.is(admit(reception, "admin@example.org", "Chef", Role.ADMIN), Role.ADMIN);
        AccountId gone = admit(reception, "awa@example.org", "Awa");
        reception.run(services -> services.accounts.find(gone).orElseThrow().erase(reception.clock.instant()));

        assertThat(List.of(gone, new AccountId(987_654_321L))).allSatisfy(id -> {
            assertThatExceptionOfType(AccountAdministration.UnknownAccountException.class)
                    .isThrownBy(() ->
                            reception.run(services -> services.administration.giveRoles(id, Set.of(Role.EDITOR))));
            assertThatExceptionOfType(AccountAdministration.UnknownAccountException.class)
                    .isThrownBy(
                            () -> reception.run(services -> services.administration.suspend(id, Optional.empty(), "")));
        });
        assertThat(reception.ask(services -> services.administration.person(gone)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_reason_has_its_length(TestDatabase database) {
        Reception reception = new Reception(database);
        AccountId awa = admit(reception, "awa@example.org", "Awa");
        reception.signedIn.is(admit(reception, "admin@example.org", "Chef", Role.ADMIN), Role.ADMIN);

        reception.run(services -> services.administration.suspend(awa, Optional.empty(), "é".repeat(1_000)));

        assertThatExceptionOfType(AccountAdministration.ReasonTooLongException.class)
                .isThrownBy(() -> reception.run(
                        services -> services.administration.suspend(awa, Optional.empty(), "é".repeat(1_001))));
    }

    @ParameterizedTest
    @EnumSource
    void the_first_administrator_takes_over_an_account_that_has_the_address(TestDatabase database) {
        Reception reception = new Reception(database);
        AccountId squatter = reception.register("admin@example.org");

        reception.run(services ->
                services.intake.appoint(new EmailAddress("admin@example.org"), "un secret de l’exploitant"));

        assertThat(reception.is(services -> services.intake.isAnyoneAdministrator()))
                .isTrue();
        assertThatExceptionOfType(SignIns.BadCredentialsException.class)
                .isThrownBy(() -> reception.signIn("admin@example.org", AccountFixtures.PASSWORD));
        assertThat(reception
                        .signIn("admin@example.org", "un secret de l’exploitant")
                        .account())
                .isEqualTo(squatter);
    }
}
