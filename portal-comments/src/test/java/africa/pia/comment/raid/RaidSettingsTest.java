package africa.pia.comment.raid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RaidSettingsTest {

    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

    private static RaidSettings settings(int comments, Duration within, Duration slow, Duration age) {
        return new RaidSettings(comments, within, slow, age, Duration.ofHours(1));
    }

    @Test
    void more_than_so_many_are_a_raid_and_none_is_never() {
        assertThat(settings(5, Duration.ofMinutes(5), Duration.ZERO, Duration.ZERO)
                        .isRaid(5))
                .isFalse();
        assertThat(settings(5, Duration.ofMinutes(5), Duration.ZERO, Duration.ZERO)
                        .isRaid(6))
                .isTrue();
        assertThat(settings(0, Duration.ofMinutes(5), Duration.ZERO, Duration.ZERO)
                        .isRaid(1_000))
                .isFalse();
    }

    @Test
    void an_account_is_young_until_it_has_the_age() {
        RaidSettings week = settings(5, Duration.ofMinutes(5), Duration.ZERO, Duration.ofDays(7));

        assertThat(week.isYoung(NOW.minus(Duration.ofDays(7)).plusSeconds(1), NOW))
                .isTrue();
        assertThat(week.isYoung(NOW.minus(Duration.ofDays(7)), NOW)).isFalse();
        assertThat(settings(5, Duration.ofMinutes(5), Duration.ZERO, Duration.ZERO)
                        .isYoung(NOW, NOW))
                .isFalse();
    }

    @Test
    void what_makes_no_sense_is_refused_at_the_start() {
        assertThatThrownBy(() -> settings(-1, Duration.ofMinutes(5), Duration.ZERO, Duration.ZERO))
                .hasMessageContaining("portal.raid.comments");
        assertThatThrownBy(() -> settings(5, Duration.ofSeconds(1), Duration.ZERO, Duration.ZERO))
                .hasMessageContaining("portal.raid.within");
        assertThatThrownBy(() -> settings(5, Duration.ofMinutes(5), Duration.ofSeconds(1), Duration.ZERO))
                .hasMessageContaining("portal.raid.slow");
        assertThatThrownBy(() -> settings(5, Duration.ofMinutes(5), Duration.ZERO, Duration.ofDays(400)))
                .hasMessageContaining("portal.raid.account-age");
    }
}
