package africa.pia.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import africa.pia.testing.TestClock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RateLimitsTest {

    private final TestClock clock = TestClock.atTheBeginning();
    private final RateLimits limits = LimitFixtures.limits(clock);

    private void exhaust(String key) {
        for (int i = 0; i < LimitFixtures.ATTEMPTS; i++) {
            limits.take(Limit.POST_ACCOUNT, key);
        }
    }

    @Test
    void what_is_too_many_is_refused_and_told_when_to_come_back() {
        exhaust("7");

        assertThatExceptionOfType(TooManyAttemptsException.class)
                .isThrownBy(() -> limits.take(Limit.POST_ACCOUNT, "7"))
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo("limit.too-many");
                    assertThat(refused.arguments()).isEqualTo(java.util.List.of(20L));
                });
    }

    @Test
    void attempts_come_back_evenly() {
        exhaust("7");

        clock.forward(Duration.ofSeconds(20));

        assertThatCode(() -> limits.take(Limit.POST_ACCOUNT, "7")).doesNotThrowAnyException();
        assertThatExceptionOfType(TooManyAttemptsException.class)
                .isThrownBy(() -> limits.take(Limit.POST_ACCOUNT, "7"));
    }

    @Test
    void each_key_and_each_limit_counts_for_itself() {
        exhaust("7");

        assertThatCode(() -> limits.take(Limit.POST_ACCOUNT, "8")).doesNotThrowAnyException();
        assertThatCode(() -> limits.take(Limit.POST_CLIENT, "7")).doesNotThrowAnyException();
    }

    @Test
    void an_attempt_that_is_given_back_does_not_count_and_none_is_saved_up() {
        limits.take(Limit.POST_ACCOUNT, "7");
        limits.giveBack(Limit.POST_ACCOUNT, "7");
        limits.giveBack(Limit.POST_ACCOUNT, "7");

        exhaust("7");

        assertThatExceptionOfType(TooManyAttemptsException.class)
                .isThrownBy(() -> limits.take(Limit.POST_ACCOUNT, "7"));
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7,192.0.2.7",
        "2001:db8:1:2:3:4:5:6,2001:db8:1:2::/64",
        "2001:0DB8:0001:0002::1,2001:db8:1:2::/64",
        "2001:db8::1,2001:db8:0:0::/64",
        "2001:db8::2:0:0:0:1,2001:db8:0:2::/64",
        "::1,0:0:0:0::/64",
        "fe80::1%eth0,fe80:0:0:0::/64",
        "::ffff:192.0.2.7,192.0.2.7"
    })
    void an_ipv6_customer_is_one_network(String address, String network) {
        assertThat(RateLimits.network(address)).isEqualTo(network);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "/PT1M", "0/PT1M", "5/PT0S", "5/PT-1M"})
    void an_allowance_that_is_none_is_refused(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> Allowance.parse(written));
    }

    @Test
    void an_allowance_is_read_as_it_is_written() {
        assertThat(Allowance.parse("5/PT10M")).isEqualTo(new Allowance(5, Duration.ofMinutes(10)));
    }

    @Test
    void no_limit_is_without_allowance() {
        assertThatIllegalArgumentException().isThrownBy(() -> new LimitSettings(Map.of()));
    }

    @Test
    void a_setting_is_called_like_its_limit() {
        assertThat(Limit.SIGN_IN_CLIENT.settingKey()).isEqualTo("portal.limit.sign-in-client");
    }
}
