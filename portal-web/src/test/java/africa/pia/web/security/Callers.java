package africa.pia.web.security;

import africa.pia.account.AccountId;
import africa.pia.account.Role;
import africa.pia.account.SignIns;
import africa.pia.account.SignIns.SignedIn;
import africa.pia.web.testing.FakeRequest;
import java.util.Set;

/** People who ask, known as the sign-in makes them known. */
public final class Callers {

    public static final long SESSION = 77;

    private Callers() {}

    public static SignedIn caller(Role... roles) {
        return new SignedIn(SESSION, new AccountId(12), "Awa Ndiaye", Set.of(roles), SignIns.Kind.BROWSER);
    }

    /** The request, made by somebody who may do what these roles may, and nothing else. */
    public static FakeRequest by(FakeRequest request, Role... roles) {
        CurrentAccount.remember(request, caller(roles));
        return request;
    }
}
