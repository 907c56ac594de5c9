package africa.pia.account;

import static org.assertj.core.api.Assertions.assertThat;

import africa.pia.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AccountTest {

    private final Instant now = TestClock.atTheBeginning().instant();
    private final Account awa =
            new Account(new EmailAddress("awa@example.org"), new DisplayName("Awa"), "hash", Locale.FRENCH, now);

    @Test
    void a_new_account_awaits_its_confirmation_and_reads() {
        assertThat(awa.statusAt(now)).isEqualTo(AccountStatus.UNCONFIRMED);
        assertThat(awa.effectiveRoles()).containsExactly(Role.READER);
        assertThat(awa.isStaff()).isFalse();
    }

    @Test
    void a_suspension_for_a_time_ends_by_itself() {
        awa.confirm(now);
        Instant end = now.plus(Duration.ofDays(7));

        awa.suspend(end, "Publicité");

        assertThat(awa.statusAt(end.minusNanos(1_000))).isEqualTo(AccountStatus.SUSPENDED);
        assertThat(awa.statusAt(end)).isEqualTo(AccountStatus.ACTIVE);
    }

    @Test
    void a_suspension_without_end_lasts_until_reinstated() {
        awa.confirm(now);
        awa.suspend(null, "Menaces");

        assertThat(awa.statusAt(now.plus(Duration.ofDays(36_500)))).isEqualTo(AccountStatus.SUSPENDED);
        awa.reinstate();

        assertThat(awa.statusAt(now)).isEqualTo(AccountStatus.ACTIVE);
        assertThat(awa.suspendedFor()).isEmpty();
    }

    @Test
    void confirming_the_address_does_not_lift_a_suspension() {
        awa.suspend(null, "");

        awa.confirm(now);

        assertThat(awa.statusAt(now)).isEqualTo(AccountStatus.SUSPENDED);
    }

    @Test
    void a_suspension_does_not_confirm_an_address() {
        awa.suspend(null, "");

        awa.reinstate();

        assertThat(awa.statusAt(now)).isEqualTo(AccountStatus.UNCONFIRMED);
    }

    @Test
    void nothing_personal_remains_of_an_erased_account() {
        awa.confirm(now);
        awa.takeRoles(Set.of(Role.EDITOR));
        awa.suspend(null, "Un motif");

        awa.erase(now);

        assertThat(awa.statusAt(now)).isEqualTo(AccountStatus.ERASED);
        assertThat(awa.email()).isEmpty();
        assertThat(awa.passwordHash()).isEmpty();
        assertThat(awa.displayName()).isEmpty();
        assertThat(awa.suspendedFor()).isEmpty();
        assertThat(awa.effectiveRoles()).isEmpty();
        assertThat(awa.asProfile()).isEqualTo(new AccountProfile(awa.id(), "", false, true));
    }

    @Test
    void taking_roles_leaves_the_reader() {
        awa.takeRoles(Set.of(Role.MODERATOR));

        awa.takeRoles(Set.of());

        assertThat(awa.givenRoles()).containsExactly(Role.READER);
    }
}
