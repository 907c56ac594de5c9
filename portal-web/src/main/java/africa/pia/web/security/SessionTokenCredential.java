package africa.pia.web.security;

import jakarta.security.enterprise.credential.AbstractClearableCredential;

/** The token that a browser's cookie or a program's header presents. */
class SessionTokenCredential extends AbstractClearableCredential {

    private String token;

    SessionTokenCredential(String token) {
        this.token = token;
    }

    String token() {
        return token;
    }

    @Override
    protected void clearCredential() {
        token = null;
    }
}
