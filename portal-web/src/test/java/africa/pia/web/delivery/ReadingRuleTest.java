package africa.pia.web.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadingRuleTest {

    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    @ParameterizedTest
    @ValueSource(
            strings = {
                FIREFOX,
                "Mozilla/5.0 (Linux; Android 14; TECNO KI5q) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Mobile Safari/537.36",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1",
                "Mozilla/5.0 (Linux; Android 13; Cubot P60) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Mobile Safari/537.36",
                "Mozilla/5.0 (Linux; U; Android 9) AppleWebKit/537.36 [FBAN/EMA;FBLC/fr_FR;FBAV/420.0.0.9.115;]",
                "Opera/9.80 (Android; Opera Mini/78.0/191.303; U; fr) Presto/2.12.423 Version/12.16"
            })
    void a_person_with_a_browser_is_a_reader(String userAgent) {
        assertThat(reading("GET", userAgent)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "curl/8.5.0",
                "python-requests/2.32",
                "Java-http-client/17.0.15",
                "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
                "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)",
                "Mozilla/5.0 (compatible; YandexBot/3.0; +http://yandex.com/bots)",
                "Mozilla/5.0 (compatible; Yahoo! Slurp; http://help.yahoo.com/help/us/ysearch/slurp)",
                "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
                "WhatsApp/2.23.20.0",
                "TelegramBot (like TwitterBot)",
                "Mozilla/5.0 (Linux; Android 11) AppleWebKit/537.36 Chrome/136.0 Mobile Safari/537.36 Chrome-Lighthouse",
                "Mozilla/5.0 (compatible; UptimeRobot/2.0; http://www.uptimerobot.com/)",
                "Mozilla/5.0 (compatible; archive.org_bot +http://archive.org/details/archive.org_bot)"
            })
    void a_robot_or_whoever_says_nothing_is_none(String userAgent) {
        assertThat(reading("GET", userAgent)).isFalse();
    }

    @Test
    void staff_read_for_their_work() {
        assertThat(ReadingRule.isReading("GET", FIREFOX, Optional.empty(), Optional.of("document"), true))
                .isFalse();
    }

    @Test
    void asking_for_the_head_only_is_no_reading() {
        assertThat(reading("HEAD", FIREFOX)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"prefetch", "prefetch;prerender", "Prefetch", "preview"})
    void a_page_fetched_ahead_is_not_read(String purpose) {
        assertThat(ReadingRule.isReading("GET", FIREFOX, Optional.of(purpose), Optional.of("document"), false))
                .isFalse();
    }

    @Test
    void a_page_fetched_by_a_page_is_not_read() {
        assertThat(ReadingRule.isReading("GET", FIREFOX, Optional.empty(), Optional.of("empty"), false))
                .isFalse();
    }

    private static boolean reading(String method, String userAgent) {
        return ReadingRule.isReading(method, userAgent, Optional.empty(), Optional.empty(), false);
    }
}
