package africa.pia.web.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import africa.pia.article.ArticleId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RecentReadingsTest {

    private static final ArticleId ARTICLE = new ArticleId(7);
    private static final String BROWSER = "Mozilla/5.0";

    private final HandClock clock = new HandClock(Instant.parse("2025-02-12T23:40:00Z"));
    private final RecentReadings recent = new RecentReadings();

    @BeforeEach
    void open() {
        recent.clock = clock;
        recent.open();
    }

    @Test
    void a_reload_is_no_second_reading() {
        assertThat(recent.isFirst("192.0.2.1", BROWSER, ARTICLE)).isTrue();
        clock.pass(Duration.ofMinutes(10));

        assertThat(recent.isFirst("192.0.2.1", BROWSER, ARTICLE)).isFalse();
    }

    @Test
    void after_half_an_hour_it_is_one() {
        recent.isFirst("192.0.2.1", BROWSER, ARTICLE);
        clock.pass(RecentReadings.RELOAD.plusSeconds(1));

        assertThat(recent.isFirst("192.0.2.1", BROWSER, ARTICLE)).isTrue();
    }

    @Test
    void another_article_browser_or_address_is_another_reading() {
        recent.isFirst("192.0.2.1", BROWSER, ARTICLE);

        assertThat(recent.isFirst("192.0.2.1", BROWSER, new ArticleId(8))).isTrue();
        assertThat(recent.isFirst("192.0.2.1", "Opera/9", ARTICLE)).isTrue();
        assertThat(recent.isFirst("192.0.2.2", BROWSER, ARTICLE)).isTrue();
    }

    @Test
    void whoever_was_seen_before_midnight_is_unknown_after_it() {
        recent.isFirst("192.0.2.1", BROWSER, ARTICLE);
        clock.pass(Duration.ofMinutes(21));

        assertThat(recent.isFirst("192.0.2.1", BROWSER, ARTICLE)).isTrue();
    }

    /** As the portal's own, a clock that ticks in microseconds. */
    private static final class HandClock extends Clock {

        private Instant now;

        HandClock(Instant now) {
            this.now = now;
        }

        void pass(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
