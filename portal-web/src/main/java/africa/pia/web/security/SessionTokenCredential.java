package africa.pia.web.security;

import africa.pia.account.SignIns.SignedIn;
import jakarta.security.enterprise.credential.AbstractClearableCredential;
import java.util.Optional;

/** The token that a browser's cookie or a program's header presents; once validated it knows its bearer. */
class SessionTokenCredential extends AbstractClearableCredential {

    private String token;
    private SignedIn bearer;

    SessionTokenCredential(String token) {
        this.token = token;
    }

    String token() {
        return token;
    }

    /** Keeps what the store found, which the container's own result has no room for. */
    void belongsTo(SignedIn found) {
        bearer = found;
    }

    Optional<SignedIn> bearer() {
        return Optional.ofNullable(bearer);
    }

    @Override
    protected void clearCredential() {
        token = null;
    }
}
