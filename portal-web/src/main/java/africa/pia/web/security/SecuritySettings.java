package africa.pia.web.security;

/**
 * What this installation promises browsers.
 *
 * @param hsts value of Strict-Transport-Security; "off" for none
 */
record SecuritySettings(String hsts) {

    SecuritySettings {
        if (!hsts.equals("off") && !hsts.startsWith("max-age=")) {
            throw new IllegalArgumentException("portal.security.hsts neither off nor max-age=…: " + hsts);
        }
    }

    boolean promisesTls() {
        return !hsts.equals("off");
    }
}
