package africa.pia.secret;

import africa.pia.site.SiteSettings;

/** The services of secrets, ready for tests. */
public final class SecretFixtures {

    private SecretFixtures() {}

    public static PasswordHashing hashing() {
        return hashing(2, 100);
    }

    static PasswordHashing hashing(int concurrent, int waiting) {
        PasswordHashing hashing = new PasswordHashing();
        hashing.settings = new HashingSettings(concurrent, waiting);
        hashing.prepare();
        return hashing;
    }

    public static PasswordRules rules(SiteSettings site) {
        PasswordRules rules = new PasswordRules();
        rules.site = site;
        rules.read();
        return rules;
    }
}
