package africa.pia.account;

import static africa.pia.account.AccountFixtures.CLIENT;
import static africa.pia.account.AccountFixtures.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import africa.pia.limit.LimitFixtures;
import africa.pia.limit.TooManyAttemptsException;
import africa.pia.secret.SecretToken;
import africa.pia.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SignInsStorageTest {

    private static final String AWA = "awa@example.org";

    @ParameterizedTest
    @EnumSource
    void a_token_says_who_is_asking_and_what_they_may_do(TestDatabase database) {
        Reception reception = new Reception(database);
        AccountId awa = reception.admit(AWA, Role.EDITOR);

        String token = reception.signIn(AWA, PASSWORD).token();

        assertThat(reception.ask(services -> services.signIns.find(token))).hasValueSatisfying(signedIn -> {
            assertThat(signedIn.account()).isEqualTo(awa);
            assertThat(signedIn.displayName()).isEqualTo("Awa Ndiaye");
            assertThat(signedIn.roles()).isEqualTo(Set.of(Role.READER, Role.CONTRIBUTOR, Role.EDITOR));
        });
    }

    @ParameterizedTest
    @EnumSource
    void the_token_itself_is_not_kept(TestDatabase database) {
        Reception reception = new Reception(database);
        reception.admit(AWA);

        String token = reception.signIn(AWA, PASSWORD).token();

        List<String> kept =
                database.call("domain", em -> em.createQuery("select s.tokenHash from AccountSession s", String.class)
                        .getResultList());
        assertThat(kept)
                .containsExactly(SecretToken.presented(token).orElseThrow().hash())
                .doesNotContain(token);
    }

    @ParameterizedTest
    @EnumSource
    void forged_tokens_are_nobodys(TestDatabase database) {
        Reception reception = new Reception(database);
        reception.admit(AWA);
        String token = reception.signIn(AWA, PASSWORD).token();
        String hash = SecretToken.presented(token).orElseThrow().hash();

        assertThat(List.of(
                        "",
                        "x",
                        hash,
                        token + "A",
                        token.substring(1),
                        token.toLowerCase(java.util.Locale.ROOT),
                        SecretToken.draw().value(),
                        "' or '1'='1",
                        "%".repeat(43)))
                .allSatisfy(forged -> assertThat(reception.stands(forged)).isFalse());
        assertThat(reception.stands(token)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void the_password_counts_exactly_as_it_is(TestDatabase database) {
        Reception reception = new Reception(database);
        reception.admit(AWA);

        assertThat(List.of(
                        PASSWORD + " ",
                        " " + PASSWORD,
                        PASSWORD.toUpperCase(java.util.Locale.ROOT),
                        PASSWORD.substring(1),
                        ""))
                .allSatisfy(wrong -> {
                    reception.clock.forward(LimitFixtures.PERIOD);
                    assertThatExceptionOfType(SignIns.BadCredentialsException.class)
                            .isThrownBy(() -> reception.signIn(AWA, wrong));
                });
    }

    @ParameterizedTest
    @EnumSource
    void an_unknown_address_is_refused_like_a_wrong_password(TestDatabase database) {
        Reception reception = new Reception(database);

        assertThatExceptionOfType(SignIns.BadCredentialsException.class)
                .isThrownBy(() -> reception.signIn("nobody@example.org", PASSWORD));
        assertThatExceptionOfType(SignIns.BadCredentialsException.class)
                .isThrownBy(() -> reception.signIn("no address", PASSWORD));
    }

    @ParameterizedTest
    @EnumSource
    void a_sign_in_of_a_browser_ends_when_it_is_not_used(TestDatabase database) {
        Reception reception = new Reception(database);
        reception.admit(AWA);
        String token = reception.signIn(AWA, PASSWORD).token();

        reception.clock.forward(Duration.ofHours(11));
        assertThat(reception.stands(token)).isTrue();
        reception.clock.forward(Duration.ofHours(11));
        assertThat(reception.stands(token)).isTrue();
        reception.clock.forward(Duration.ofHours(12));

        assertThat(reception.stands(token)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void a_sign_in_ends_however_much_it_is_used(TestDatabase database) {
        Reception reception = new Reception(database);
        reception.admit(AWA);
        SignIns.Opened opened = reception.signIn(AWA, PASSWORD, SignIns.Kind.STAY);
        for (int day = 0; day < 80; day += 20) {
            reception.clock.forward(Duration.ofDays(20));
            assertThat(reception.stands(opened.token())).isTrue();
        }

        reception.clock.forward(Duration.ofDays(10));

        assertThat(opened.expiresAt()).isEqualTo(reception.clock.instant());
        assertThat(reception.stands(opened.token())).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void signing_out_ends_this_sign_in_and_no_other(TestDatabase database) {
        Reception reception = new Reception(database);
        reception.admit(AWA);
        String here = reception.signIn(AWA, PASSWORD).token();
        String there = reception.signIn(AWA, PASSWORD).token();

        reception.run(services -> services.signIns.close(here));

        assertThat(reception.stands(here)).isFalse();
        assertThat(reception.stands(there)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void whoever_is_suspended_is_nobody_at_the_next_request_and_is_told_why(TestDatabase database) {
        Reception reception = new Reception(database);
        AccountId moderator = reception.admit("moderation@example.org", Role.MODERATOR);
        AccountId awa = reception.admit(AWA);
        String token = reception.signIn(AWA, PASSWORD).token();
        reception.signedIn.is(moderator, Role.MODERATOR);

        reception.run(services -> services.administration.suspend(
                awa, Optional.of(reception.clock.instant().plus(Duration.ofDays(1))), "Publicité"));

        assertThat(reception.stands(token)).isFalse();
        assertThatExceptionOfType(SignIns.SuspendedException.class)
                .isThrownBy(() -> reception.signIn(AWA, PASSWORD))
                .satisfies(suspended -> {
                    assertThat(suspended.code()).isEqualTo("account.suspended-until");
                    assertThat(suspended.arguments()).first().isEqualTo("Publicité");
                });
        reception.clock.forward(Duration.ofDays(1));
        assertThat(reception.signIn(AWA, PASSWORD).account()).isEqualTo(awa);
    }

    @ParameterizedTest
    @EnumSource
    void a_suspended_account_with_a_wrong_password_tells_nothing(TestDatabase database) {
        Reception reception = new Reception(database);
        AccountId awa = reception.admit(AWA);
        reception.signedIn.is(reception.admit("admin@example.org", Role.ADMIN), Role.ADMIN);
        reception.run(services -> services.administration.suspend(awa, Optional.empty(), ""));

        assertThatExceptionOfType(SignIns.BadCredentialsException.class)
                .isThrownBy(() -> reception.signIn(AWA, "faux faux faux"));
    }

    @ParameterizedTest
    @EnumSource
    void a_role_that_was_taken_is_gone_at_the_next_request(TestDatabase database) {
        Reception reception = new Reception(database);
        AccountId awa = reception.admit(AWA, Role.MODERATOR);
        reception.signedIn.is(reception.admit("admin@example.org", Role.ADMIN), Role.ADMIN);
        String token = reception.signIn(AWA, PASSWORD).token();

        reception.run(services -> services.administration.giveRoles(awa, Set.of()));

        assertThat(reception
                        .ask(services -> services.signIns.find(token))
                        .orElseThrow()
                        .roles())
                .containsExactly(Role.READER);
    }

    @ParameterizedTest
    @EnumSource
    void after_too_many_failures_even_the_right_password_waits(TestDatabase database) {
        Reception reception = new Reception(database);
        reception.admit(AWA);
        for (int i = 0; i < LimitFixtures.ATTEMPTS; i++) {
            assertThatExceptionOfType(SignIns.BadCredentialsException.class)
                    .isThrownBy(() -> reception.signIn(AWA, "faux faux faux"));
        }

        assertThatExceptionOfType(TooManyAttemptsException.class).isThrownBy(() -> reception.signIn(AWA, PASSWORD));
        reception.clock.forward(LimitFixtures.PERIOD);

        assertThat(reception.signIn(AWA, PASSWORD).token()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void signing_in_rightly_does_not_count_as_an_attempt(TestDatabase database) {
        Reception reception = new Reception(database);
        reception.admit(AWA);
        for (int i = 0; i < 3 * LimitFixtures.ATTEMPTS; i++) {
            reception.signIn(AWA, PASSWORD);
        }

        assertThat(reception.signIn(AWA, PASSWORD).token()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_password_that_changes_while_it_is_verified_signs_nobody_in(TestDatabase database) {
        Reception reception = new Reception(database);
        AccountId awa = reception.admit(AWA);
        String verified = reception.call(services ->
                services.accounts.find(awa).orElseThrow().passwordHash().orElseThrow());
        reception.run(services -> services.accounts.find(awa).orElseThrow().takePassword("another"));

        assertThatExceptionOfType(SignIns.BadCredentialsException.class)
                .isThrownBy(() -> reception.run(services ->
                        services.signIns.desk.open(awa, verified, SecretToken.draw(), SignIns.Kind.BROWSER, "")));
    }

    @ParameterizedTest
    @EnumSource
    void what_a_browser_calls_itself_is_kept_short_and_printable(TestDatabase database) {
        Reception reception = new Reception(database);
        AccountId awa = reception.admit(AWA);
        String device = "Fire\u0000fox\u202E\n" + "x".repeat(1_000);

        reception.run(services ->
                services.signIns.open(new SignIns.Credentials(AWA, PASSWORD, CLIENT, device), SignIns.Kind.BROWSER));

        reception.signedIn.is(awa);
        List<OwnAccount.OwnSignIn> kept = reception.call(services -> services.own.signIns());
        assertThat(kept).singleElement().satisfies(signIn -> assertThat(signIn.device())
                .startsWith("Fire fox  x")
                .hasSize(300));
    }

    @ParameterizedTest
    @EnumSource
    void what_has_ended_is_forgotten(TestDatabase database) {
        Reception reception = new Reception(database);
        reception.admit(AWA);
        reception.signIn(AWA, PASSWORD);
        String stays = reception.signIn(AWA, PASSWORD, SignIns.Kind.STAY).token();
        reception.clock.forward(Duration.ofHours(13));

        reception.run(services -> services.sweeper.sweep());

        List<Long> left = database.call("domain", em -> em.createQuery("select s.id from AccountSession s", Long.class)
                .getResultList());
        assertThat(left).hasSize(1);
        assertThat(reception.stands(stays)).isTrue();
    }
}
