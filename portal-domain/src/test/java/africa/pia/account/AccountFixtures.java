package africa.pia.account;

import africa.pia.site.SiteSettings;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;

/** What tests of accounts begin with. */
final class AccountFixtures {

    static final String PASSWORD = "quatre chevaux sous la pluie";
    static final String CLIENT = "192.0.2.7";

    private AccountFixtures() {}

    static SiteSettings site() {
        return new SiteSettings(
                "PIA AFRICA", URI.create("https://pia.example"), Locale.FRENCH, ZoneId.of("Africa/Abidjan"));
    }

    static AccountSettings settings(boolean confirmationRequired) {
        return new AccountSettings(
                confirmationRequired,
                new Lifetime(Duration.ofHours(12), Duration.ofHours(24)),
                new Lifetime(Duration.ofDays(30), Duration.ofDays(90)),
                new Lifetime(Duration.ofDays(30), Duration.ofDays(30)),
                Duration.ofHours(48),
                Duration.ofMinutes(45));
    }
}
