package africa.pia.it.inside;

import africa.pia.account.AccountId;
import africa.pia.account.Role;
import java.security.PrivilegedExceptionAction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Hashtable;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import javax.security.auth.Subject;
import javax.security.auth.login.LoginContext;

/**
 * Does things inside the server as somebody with certain roles, the way a request does that carries a sign-in: the
 * container sees the account as the caller and its roles as groups. The server's own classes are reached by reflection,
 * for no artefact to compile against is worth three calls.
 */
final class SignedIn {

    private SignedIn() {}

    /** What came of it; the server would wrap what is thrown. */
    private record Outcome(Object value, Exception thrown) {}

    /**
     * Does something as somebody.
     *
     * @throws Exception whatever the work throws
     */
    static <T> T as(AccountId account, Set<Role> roles, Callable<T> work) throws Exception {
        PrivilegedExceptionAction<Outcome> action = () -> {
            try {
                return new Outcome(work.call(), null);
            } catch (Exception thrown) {
                return new Outcome(null, thrown);
            }
        };
        Outcome outcome = (Outcome) Class.forName("com.ibm.websphere.security.auth.WSSubject")
                .getMethod("doAs", Subject.class, PrivilegedExceptionAction.class)
                .invoke(null, subject(account, roles), action);
        if (outcome.thrown() != null) {
            throw outcome.thrown();
        }
        @SuppressWarnings("unchecked")
        T value = (T) outcome.value();
        return value;
    }

    private static Subject subject(AccountId account, Set<Role> roles) throws Exception {
        Hashtable<String, Object> facts = new Hashtable<>();
        facts.put("com.ibm.wsspi.security.cred.securityName", account.toString());
        facts.put("com.ibm.wsspi.security.cred.uniqueId", "user:portal/" + account);
        facts.put("com.ibm.wsspi.security.cred.realm", "portal");
        List<String> groups = Arrays.stream(Role.values())
                .filter(roles::contains)
                .map(role -> "group:portal/" + role.name())
                .toList();
        facts.put("com.ibm.wsspi.security.cred.groups", new ArrayList<>(groups));
        Subject subject = new Subject();
        subject.getPublicCredentials().add(facts);
        LoginContext login = new LoginContext("system.DEFAULT", subject);
        login.login();
        return login.getSubject();
    }
}
